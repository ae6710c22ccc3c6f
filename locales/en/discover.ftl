# Discovery of personal data: categories as people read them, and the command.

## Categories
category-cin = National identity card
category-cnss = Insured person’s number
category-affilie = Employer’s affiliation number
category-rib = Bank account (RIB)
category-iban = Bank account (IBAN)
category-ice = Common identifier of an enterprise
category-tax-id = Tax identifier
category-phone = Telephone
category-email = Electronic mail
category-passport = Passport
category-card = Payment card
category-birth-date = Date of birth
category-name = Name
category-address = Address
category-city = Town
category-postcode = Postal code
category-sex = Sex
category-salary = Pay or benefit
category-health = Health
category-family = Family
category-credential = Secret
category-plate = Registration plate
category-driving-licence = Driving licence
category-student-id = Student number
category-practitioner-id = Practitioner number
category-mixed = Several, or free text
category-none = Nothing found

## Attributes that discovery states
attribute-row-estimate = Rows (estimate)
attribute-column-categories = Sensitive columns

## discover

cli-discover = Look for personal and financial data in files and databases, without ever showing a value
cli-discover-example =
    Example:
      kharita discover exports/ payroll.xlsx
      kharita discover postgres://audit@server/payroll --store DB01 --host srv-db-01 --out discovery.json
cli-discover-sources = Files, folders, archives, or addresses that begin with postgres://, mysql:// or sqlite:
cli-discover-limit = Rows read of each table, at most; by default all of a file, and a sample of a database
cli-discover-metadata-only = Read no row: names and types of columns only
cli-discover-store = Reference, in the inventory, of the database that is looked at: the report joins it on the map when imported
cli-discover-host = Name or address of the machine on which this database runs
cli-discover-out = Write the report to this file, to be imported later; it must not exist
cli-said-discovered = { $columns } columns looked at in { $tables } tables: { $found } hold data, in { $files } files and databases
cli-said-not-read = { $source }: not read. { $why }
cli-said-sampled = { $columns } columns read by sample: data in at least { $prevalence } % of the cells are missed in less than { $miss } % of cases
cli-said-report = Report written to { $path }; take it in with “kharita import”
cli-said-throughput = { $speed } MB/s
cli-column-category = Category
cli-column-location = Table
cli-column-field = Column
cli-column-read = Read
cli-column-valid = Valid
