//! For measurements only (feature `measure`): a way past the use cases to the bare database.

use std::ffi::CStr;
use std::time::{Duration, Instant};

use throughline_domain::timeline::PrintRequest;
use throughline_pdf::Meta;

use crate::{App, Failure};

impl App {
    /// Runs a bare query; answers how many rows there were.
    ///
    /// # Errors
    /// What the store says.
    pub async fn measure_bare_query(&self, sql: &CStr) -> Result<u64, Failure> {
        Ok(self.record().await?.bare_query(sql).await?)
    }

    /// Runs bare statements.
    ///
    /// # Errors
    /// What the store says.
    pub async fn measure_bare_execute(&self, sql: &CStr) -> Result<(), Failure> {
        Ok(self.record().await?.bare_execute(sql).await?)
    }

    /// Makes the record so many times as large.
    ///
    /// # Errors
    /// What the store says.
    pub async fn measure_multiply(&self, times: u32) -> Result<(), Failure> {
        Ok(self.record().await?.multiply(times).await?)
    }

    /// How long the pages of a plan take to be written as a PDF once they are laid out.
    ///
    /// # Errors
    /// As for a preview.
    pub async fn measure_write_pages(&self, request: &PrintRequest) -> Result<Duration, Failure> {
        let layout = self.laid_out(request).await?.layout;
        let meta = Meta {
            title: String::new(),
            author: String::new(),
            language: "en-US".to_owned(),
            created: self.now().naive_utc(),
            id: [0; 16],
        };
        let begun = Instant::now();
        std::hint::black_box(layout.to_pdf(&meta).is_ok());
        Ok(begun.elapsed())
    }
}
