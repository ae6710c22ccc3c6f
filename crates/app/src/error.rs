//! What can go wrong with a command, and how it ends.

use kharita_model::{Code, Message};

/// Why a command did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The ledger refused.
    #[error(transparent)]
    Ledger(#[from] kharita_ledger::Error),
    /// A document could not be made.
    #[error(transparent)]
    Deliver(#[from] kharita_deliver::Error),
    /// The request makes no sense as it stands.
    #[error("{0}")]
    Usage(Message),
    /// The input was refused whole.
    #[error("{0}")]
    Refused(Message),
    /// The machine failed.
    #[error("{0}")]
    Machine(Message),
}

/// How a command ends: its exit code (CONTRACT.md).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// 1: the answer is no.
    No,
    /// 2: wrong usage.
    Usage,
    /// 3: the input was refused whole.
    Refused,
    /// 4: disk, network or database failed.
    Machine,
}

impl Error {
    /// What to tell people.
    pub fn message(&self) -> Message {
        match self {
            Error::Ledger(error) => error.message(),
            Error::Deliver(error) => error.message(),
            Error::Usage(message) | Error::Refused(message) | Error::Machine(message) => message.clone(),
        }
    }

    /// How the command ends.
    pub fn kind(&self) -> Kind {
        match self {
            Error::Usage(_) => Kind::Usage,
            Error::Refused(_) => Kind::Refused,
            Error::Machine(_) => Kind::Machine,
            Error::Deliver(_) => Kind::Machine,
            Error::Ledger(error) => match error.message().code {
                Code::ChainBroken | Code::Unreadable => Kind::No,
                Code::StorageFailed | Code::HomeBusy | Code::HeadMoved => Kind::Machine,
                _ => Kind::Usage,
            },
        }
    }
}

/// An error of the operating system on a path.
pub(crate) fn machine(path: impl std::fmt::Display) -> impl FnOnce(std::io::Error) -> Error {
    move |error| Error::Machine(Message::new(Code::StorageFailed).with("problem", format!("{path}: {error}")))
}
