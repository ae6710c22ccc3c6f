//! What a column, a file or a text holds of people and of their money: the closed list of categories of personal and
//! financial data that discovery speaks in.

words! {
    /// A category of personal or financial data.
    pub enum DataCategory {
        /// Number of the national identity card (CIN, CNIE).
        Cin = 1 "cin",
        /// Number of an insured person at the social-security fund.
        Cnss = 2 "cnss",
        /// Number of an affiliated employer.
        Affilie = 3 "affilie",
        /// Bank account, 24 digits.
        Rib = 4 "rib",
        /// International bank account.
        Iban = 5 "iban",
        /// Common identifier of an enterprise, 15 digits.
        Ice = 6 "ice",
        /// Fiscal identifier, trade register, professional tax.
        TaxId = 7 "tax_id",
        /// Telephone.
        Phone = 8 "phone",
        /// Address of electronic mail.
        Email = 9 "email",
        /// Passport.
        Passport = 10 "passport",
        /// Payment card.
        Card = 11 "card",
        /// Date of birth.
        BirthDate = 12 "birth_date",
        /// Name or first name of a person.
        Name = 13 "name",
        /// Postal address.
        Address = 14 "address",
        /// Town.
        City = 15 "city",
        /// Postal code.
        Postcode = 16 "postcode",
        /// Sex.
        Sex = 17 "sex",
        /// Pay, pension or allowance of a person.
        Salary = 18 "salary",
        /// Health.
        Health = 19 "health",
        /// Family: situation, spouse, children.
        Family = 20 "family",
        /// Password, key or token.
        Credential = 21 "credential",
        /// Registration plate of a vehicle.
        Plate = 22 "plate",
        /// Driving licence.
        DrivingLicence = 23 "driving_licence",
        /// Number of a pupil or student.
        StudentId = 24 "student_id",
        /// Number of a health practitioner or establishment.
        PractitionerId = 25 "practitioner_id",
        /// Free text, or several categories in one column.
        Mixed = 26 "mixed",
        /// Nothing of these was found.
        None = 27 "none",
    }
}

/// What a category says of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// It leads to a natural person by itself.
    Identifying,
    /// It describes a person whom something else names.
    Descriptive,
    /// It belongs to an enterprise.
    Business,
    /// Nothing can be said.
    Unknown,
}

impl Nature {
    /// The stable word.
    pub const fn word(self) -> &'static str {
        match self {
            Nature::Identifying => "identifying",
            Nature::Descriptive => "descriptive",
            Nature::Business => "business",
            Nature::Unknown => "unknown",
        }
    }
}

impl DataCategory {
    /// What it says of a person. Free text counts as identifying: it is called mixed only where identifiers were found
    /// in it.
    pub const fn nature(self) -> Nature {
        use DataCategory::*;
        match self {
            Cin | Cnss | Rib | Iban | Phone | Email | Passport | Card | Name | Address | Credential | Plate
            | DrivingLicence | StudentId | PractitionerId | Mixed => Nature::Identifying,
            BirthDate | City | Postcode | Sex | Salary | Health | Family => Nature::Descriptive,
            Affilie | Ice | TaxId => Nature::Business,
            None => Nature::Unknown,
        }
    }
}
