//! The case manager's own details and how they like the program to work.

use chrono::NaiveTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

text_enum! {
    /// Paper of the printed plan.
    pub enum Paper { Letter = "letter", A4 = "a4" }
}
text_enum! {
    /// Size of the printed letters (`print.md`: 14, 18 and 22 point).
    pub enum PrintSize { Clear = "clear", Large = "large", ExtraLarge = "extra-large" }
}
text_enum! {
    /// How the window looks.
    pub enum Theme { System = "system", Light = "light", Dark = "dark", HighContrast = "high-contrast" }
}

/// Kept in the record: what the printed plan says of the case manager, and how the record behaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Practice {
    /// The case manager's name, as it signs.
    pub case_manager: String,
    /// "RN, CCM".
    pub credentials: String,
    /// The agency's name.
    pub agency: String,
    /// Direct phone, printed large.
    pub direct_phone: String,
    /// Email.
    pub email: String,
    /// Phone for emergencies out of hours.
    pub after_hours_phone: String,
    /// IANA zone new check-ins are in.
    pub zone: String,
    /// Paper.
    pub paper: Paper,
    /// Size of print.
    pub print_size: PrintSize,
    /// Folder for printed plans; empty: the user's documents.
    pub print_folder: String,
    /// Minutes without a key or pointer after which the record locks, 1 to 120.
    pub idle_minutes: i32,
    /// Initials only, for a screen that others can see.
    pub presentation_mode: bool,
}

impl Default for Practice {
    fn default() -> Self {
        Self {
            case_manager: String::new(),
            credentials: String::new(),
            agency: String::new(),
            direct_phone: String::new(),
            email: String::new(),
            after_hours_phone: String::new(),
            zone: String::new(),
            paper: Paper::Letter,
            print_size: PrintSize::Clear,
            print_folder: String::new(),
            idle_minutes: 10,
            presentation_mode: false,
        }
    }
}

/// Kept outside the record, because the lock screen needs it: no client data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Preferences {
    /// How the window looks.
    pub theme: Theme,
    /// 80 to 200 percent.
    pub zoom: i32,
    /// BCP 47 tag of the window's language; empty: the system's.
    pub locale: String,
    /// Shortcuts of a single letter.
    pub single_key_shortcuts: bool,
    /// The system shows how many check-ins are due, and nothing of anybody.
    pub notify: bool,
    /// No notices from this time of day on, "18:00".
    pub quiet_from: NaiveTime,
    /// Notices again from this time of day on; the same as `quiet_from`: there are no quiet hours.
    pub quiet_to: NaiveTime,
    /// How many are due stands in the system's tray.
    pub tray: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            theme: Theme::System,
            zoom: 100,
            locale: String::new(),
            single_key_shortcuts: true,
            notify: false,
            quiet_from: hour(18),
            quiet_to: hour(8),
            tray: false,
        }
    }
}

fn hour(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default()
}
