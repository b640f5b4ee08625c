//! Files of a practice's own instruments and plan library: opened, and refused with what is wrong.

use throughline_domain::Code;
use throughline_domain::data_file::{DataFault, DataFileFault, LARGEST_FILE};

use crate::Failure;
use crate::imports::ImportFile;

/// What a file holds, or everything that is wrong with it.
pub(crate) type Content<T> = Result<T, Vec<DataFileFault>>;

/// A file's name and what it holds.
///
/// It asks nothing of the record, so whoever calls it has not taken the record yet: a slow disk keeps
/// nobody else waiting.
///
/// # Errors
/// [`Code::ImportUnreadable`]; [`Code::ImportTooLarge`].
pub(crate) async fn opened<T: Send + 'static>(
    file: ImportFile,
    read: impl FnOnce(&str) -> Content<T> + Send + 'static,
) -> Result<(String, Content<T>), Failure> {
    let work = move || {
        let (name, bytes) = file.unpacked_to(LARGEST_FILE)?;
        let content = match std::str::from_utf8(&bytes) {
            Ok(text) => read(text),
            Err(_) => Err(vec![DataFileFault::new("file", DataFault::NotJson)]),
        };
        Ok((name, content))
    };
    let interrupted = |_| Failure::new(Code::Internal, "reading the file was interrupted");
    tokio::task::spawn_blocking(work).await.map_err(interrupted)?
}

/// What the code says of these faults, each as `entry: fault`.
pub(crate) fn faulty(code: Code, faults: &[DataFileFault]) -> Failure {
    let items = faults.iter().map(|fault| format!("{}: {}", fault.entry, fault.fault)).collect();
    Failure::listing(code, "a data file that cannot be used", items)
}
