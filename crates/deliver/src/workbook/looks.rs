//! How the workbook looks: formats of titles, examples and data, and widths of columns.

use kharita_model::ValueType;
use kharita_model::workbook::{Cell, Column, value_type};
use kharita_text::Language;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// The accent of the documents: dark blue.
pub const ACCENT: Color = Color::RGB(0x000b_3d5c);
const GREY: Color = Color::RGB(0x0077_7777);
const PALE: Color = Color::RGB(0x00ee_f3f6);
const LINE: Color = Color::RGB(0x00c9_d3da);

/// Text as it is typed: what begins with `=` stays text when edited, `1/2` does not become a date.
const AS_TEXT: &str = "@";

/// The formats of a workbook.
pub struct Looks {
    right_to_left: bool,
    /// Titles of columns.
    pub title: Format,
    /// Titles of columns that must be filled.
    pub required: Format,
    /// Title of the instructions.
    pub heading: Format,
    /// A paragraph of the instructions.
    pub paragraph: Format,
    /// A label beside something to fill in the instructions.
    pub label: Format,
    /// A cell of the instructions that is to be filled with a day.
    pub day_to_fill: Format,
    /// The name of a tab in the instructions.
    pub link: Format,
}

impl Looks {
    /// The formats for a language.
    pub fn new(language: Language) -> Self {
        let right_to_left = language.is_right_to_left();
        let plain = || directed(Format::new().set_font_name("Calibri").set_font_size(11), right_to_left);
        let wrapped = || plain().set_text_wrap().set_align(FormatAlign::Top);
        let title =
            || wrapped().set_bold().set_font_color(Color::White).set_border(FormatBorder::Thin).set_border_color(LINE);
        Looks {
            right_to_left,
            title: title().set_background_color(Color::RGB(0x003f_6a85)),
            required: title().set_background_color(ACCENT),
            heading: plain().set_bold().set_font_size(18).set_font_color(ACCENT),
            paragraph: wrapped(),
            label: wrapped().set_bold(),
            day_to_fill: wrapped()
                .set_num_format(DAY)
                .set_background_color(PALE)
                .set_border(FormatBorder::Thin)
                .set_border_color(LINE),
            link: wrapped().set_font_color(ACCENT).set_bold(),
        }
    }

    /// The data cells of a column.
    pub fn data(&self, column: &Column) -> Format {
        let format = directed(Format::new().set_font_name("Calibri").set_font_size(11), self.right_to_left);
        let format = format.set_align(FormatAlign::Top).set_num_format(number_format(column.cell));
        if wraps(column.cell) { format.set_text_wrap() } else { format }
    }

    /// The example cell of a column.
    pub fn example(&self, column: &Column) -> Format {
        self.data(column).set_italic().set_font_color(GREY).set_background_color(PALE)
    }
}

/// Days as Morocco writes them, in the three languages.
pub const DAY: &str = "dd/mm/yyyy";

fn directed(format: Format, right_to_left: bool) -> Format {
    if right_to_left { format.set_reading_direction(2) } else { format }
}

fn number_format(cell: Cell) -> &'static str {
    match value_type(cell) {
        Some(ValueType::Date) => DAY,
        Some(ValueType::Int) => "0",
        Some(ValueType::Money) => "#,##0.00",
        Some(ValueType::Real) => "General",
        _ => AS_TEXT,
    }
}

fn wraps(cell: Cell) -> bool {
    cell.is_many() || matches!(value_type(cell), Some(ValueType::Text))
}

/// Width of a column in characters, by what it holds.
pub fn width(column: &Column) -> f64 {
    match (column.cell, value_type(column.cell)) {
        (Cell::Key, _) => 14.0,
        (Cell::Subtype(_), _) => 20.0,
        (_, Some(ValueType::Text)) if long(column.id) => 44.0,
        (_, Some(ValueType::Text)) => 26.0,
        (_, Some(ValueType::Level(_))) => 20.0,
        (_, Some(ValueType::Word(_))) => 18.0,
        (_, Some(_)) if column.cell.is_many() => 24.0,
        (_, Some(_)) => 15.0,
        (_, None) => 22.0,
    }
}

/// Columns whose texts are sentences.
fn long(column: &str) -> bool {
    matches!(
        column,
        "description" | "remark" | "purpose" | "question" | "answer" | "scenario" | "subject" | "title" | "measure"
    )
}
