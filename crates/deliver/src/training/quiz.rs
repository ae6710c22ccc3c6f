//! Five questions a population, each with three answers. The right one moves from question to question, always in the same
//! way, so that the same map gives the same sheet.

use crate::document::{Align, Cell};
use crate::pen::Pen;
use crate::subject::Subject;

/// Questions a population.
pub(super) const QUESTIONS: usize = 5;
/// The answers as people tick them.
const LETTERS: [&str; 3] = ["A", "B", "C"];

/// Where the right answer of a question stands among the three.
fn place(question: usize) -> usize {
    (question * 2 + 1) % LETTERS.len()
}

/// The letter of the right answer of a question.
pub(super) fn right_letter(question: usize) -> &'static str {
    LETTERS.get(place(question)).copied().unwrap_or_default()
}

/// The questions of a population, without their answers: `deliver-quiz-POPULATION-N`, with `-right`, `-wrong` and `-false`.
pub(super) fn quiz(pen: &mut Pen, subject: &Subject<'_>, population: &str) {
    let counts = super::facts::counts(pen, subject);
    let mut rows = Vec::new();
    for question in 1..=QUESTIONS {
        let key = format!("deliver-quiz-{population}-{question}");
        let mut answers = vec![pen.word(&format!("{key}-wrong")), pen.word(&format!("{key}-false"))];
        answers.insert(place(question), pen.word(&format!("{key}-right")));
        let text = Cell::Text(pen.say(&key, &counts));
        rows.push([Cell::count(question), text].into_iter().chain(answers.into_iter().map(Cell::Text)).collect());
    }
    let columns = [
        ("number", Align::Center, 1),
        ("question", Align::Start, 8),
        ("answer-a", Align::Start, 6),
        ("answer-b", Align::Start, 6),
        ("answer-c", Align::Start, 6),
    ];
    pen.table(&format!("quiz-{population}"), &columns, rows);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_answer_is_not_always_in_the_same_place() {
        let letters: std::collections::BTreeSet<_> = (1..=QUESTIONS).map(right_letter).collect();
        assert_eq!(letters.len(), 3);
    }
}
