//! For measurements only (feature `measure`): a way past the use cases to the bare database.

use std::ffi::CStr;

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
}
