//! Discovery: sources are looked at one after the other, files on this thread, databases over their connection. Nothing
//! is stored: the report is evidence of its own, and is taken by `import` like any other.

use std::path::Path;

use kharita_discover::{NamedStore, Options, Report};
use kharita_model::{Code, Instant};

use crate::Error;

/// What to look at, and how.
#[derive(Debug, Clone, Default)]
pub struct DiscoverRequest {
    /// Files, folders, archives, addresses of databases.
    pub sources: Vec<String>,
    /// At most so many rows of each table.
    pub limit: Option<u64>,
    /// Names and types alone.
    pub metadata_only: bool,
    /// The store of the inventory that the sources are.
    pub store: Option<String>,
    /// The machine on which it runs.
    pub host: Option<String>,
    /// The present moment.
    pub now: Instant,
    /// Tell places relative to this folder, so that a report says the same wherever the folder lies.
    pub within: Option<std::path::PathBuf>,
    /// Measure the speed: a report that must be the same every time goes without.
    pub measure: bool,
}

/// Looks. `progress` is told each object before it is read.
///
/// # Errors
/// The address of a database is of no known kind. What could not be read is no error: it is in the report.
pub async fn discover(
    request: &DiscoverRequest,
    progress: &mut (dyn FnMut(&str, u64) + Send),
) -> Result<Report, Error> {
    let store = request.store.clone().map(|name| NamedStore { name, host: request.host.clone() });
    let mut report = Report::new(request.now, store);
    let options = Options { limit: request.limit, metadata_only: request.metadata_only };
    let clock = std::time::Instant::now();
    for source in &request.sources {
        if kharita_discover::is_database(source) {
            database(source, &options, &mut report, progress).await?;
            continue;
        }
        for file in kharita_discover::path(Path::new(source), &options, &mut report, progress) {
            if let Err(why) = kharita_discover::database_file(&file, &options, &mut report, progress).await {
                let shown = kharita_discover::shown(&file.display().to_string());
                report.not_read(&shown, "", None, why);
            }
        }
    }
    let bytes: u64 = report.files.iter().map(|file| file.bytes).sum();
    let seconds = clock.elapsed().as_secs_f64();
    if request.measure && bytes > 0 && seconds > 0.0 {
        report.throughput_mb_s = Some((bytes as f64 / seconds / 1e4).round() / 100.0);
    }
    if let Some(folder) = &request.within {
        report.relative_to(&format!("{}/", kharita_discover::shown(&folder.display().to_string())));
    }
    Ok(report)
}

async fn database(
    url: &str,
    options: &Options,
    report: &mut Report,
    progress: &mut (dyn FnMut(&str, u64) + Send),
) -> Result<(), Error> {
    match kharita_discover::database(url, options, report, progress).await {
        Ok(()) => Ok(()),
        Err(why) if why.code == Code::UnknownScheme => Err(Error::Usage(why)),
        Err(why) => {
            report.not_read(&kharita_discover::address_shown(url), "", None, why);
            Ok(())
        }
    }
}
