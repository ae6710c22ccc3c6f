//! Folders that are looked at again and again: what came or changed since, once it is no longer being written.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use kharita_model::{Clock as _, Code, Instant, Message};

use crate::import::{modified, walk};
use crate::{Error, SystemClock};

/// A file that did not change for this long, in milliseconds, is taken for complete.
const REST: i64 = 2000;

/// Size and moment of the last change.
type Stamp = (u64, Instant);

/// The folders, and what was taken from them.
#[derive(Debug)]
pub struct Watch {
    folders: Vec<PathBuf>,
    taken: HashMap<PathBuf, Stamp>,
}

/// What one look at the folders found.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Complete files that were not taken yet, or not as they are now.
    pub ready: Vec<PathBuf>,
    /// How many others are perhaps still being written.
    pub resting: usize,
}

impl Watch {
    /// Of these folders.
    ///
    /// # Errors
    /// One of them is no folder.
    pub fn new(folders: &[PathBuf]) -> Result<Self, Error> {
        match folders.iter().find(|folder| !folder.is_dir()) {
            Some(missing) => Err(Error::Usage(Message::new(Code::NoFile).with("path", missing.display()))),
            None => Ok(Watch { folders: folders.to_vec(), taken: HashMap::new() }),
        }
    }

    /// Looks at the folders. A folder that is gone is empty until it comes back.
    pub fn look(&self) -> Look {
        // The machine's own clock, as that of its files: the workspace may have been told another.
        self.look_at(SystemClock.now())
    }

    fn look_at(&self, now: Instant) -> Look {
        let mut files = Vec::new();
        for folder in &self.folders {
            // What could be read of a folder counts; the rest is tried at the next look.
            let _ = walk(folder, &mut files);
        }
        let mut look = Look::default();
        for file in files.into_iter().filter(|file| !is_unfinished(file)) {
            let Some(stamp) = stamp(&file).filter(|stamp| self.taken.get(&file) != Some(stamp)) else { continue };
            // A moment in the future tells nothing of how long it rests.
            let since = now.0 - stamp.1.0;
            if !(0..REST).contains(&since) {
                look.ready.push(file);
            } else {
                look.resting += 1;
            }
        }
        look
    }

    /// These files were taken as they are: they are not shown again until they change.
    pub fn taken(&mut self, files: &[PathBuf]) {
        self.taken.extend(files.iter().filter_map(|file| Some((file.clone(), stamp(file)?))));
    }
}

fn stamp(file: &Path) -> Option<Stamp> {
    Some((std::fs::metadata(file).ok()?.len(), modified(file)?))
}

/// Is it called as programs call what they have not finished writing, or hidden?
fn is_unfinished(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let ends = [".part", ".partial", ".tmp", ".crdownload", ".filepart", "~"];
    name.starts_with(['.', '~']) || ends.iter().any(|end| name.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_rests_is_ready_once_and_again_when_it_changes() {
        let folder = tempfile::tempdir().unwrap();
        let inside = folder.path().join("zone");
        std::fs::create_dir(&inside).unwrap();
        let file = inside.join("scan.xml");
        for name in ["scan.xml", ".hidden", "copy.xml.part", "~$book.xlsx"] {
            std::fs::write(inside.join(name), "x").unwrap();
        }
        let mut watch = Watch::new(&[folder.path().to_owned()]).unwrap();
        let now = modified(&file).unwrap();
        assert_eq!(watch.look_at(now), Look { ready: vec![], resting: 1 }, "still being written");
        let later = Instant(now.0 + 10_000);
        assert_eq!(watch.look_at(later).ready, std::slice::from_ref(&file));
        watch.taken(std::slice::from_ref(&file));
        assert_eq!(watch.look_at(later), Look::default());
        std::fs::write(&file, "xy").unwrap();
        assert_eq!(watch.look_at(later).ready, [file]);
        std::fs::remove_dir_all(&inside).unwrap();
        assert_eq!(watch.look_at(later), Look::default());
        assert!(Watch::new(&[inside]).is_err());
    }
}
