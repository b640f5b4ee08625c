//! What was typed, without what nobody meant: blanks around it, and optional fields left empty.

use throughline_domain::client::{
    Address, Allergy, Client, ClientPart, ContactMethod, Coverage, Episode, Identifier, Medication, Person, RiskFlag,
};

/// Can be freed of blanks around its texts.
pub(super) trait Tidy: Sized {
    /// The same without blanks around its texts; an optional text of blanks is none.
    fn tidied(self) -> Self;
}

impl Tidy for String {
    fn tidied(self) -> Self {
        let trimmed = self.trim();
        if trimmed.len() == self.len() { self } else { trimmed.to_owned() }
    }
}

impl Tidy for Option<String> {
    fn tidied(self) -> Self {
        self.map(Tidy::tidied).filter(|text| !text.is_empty())
    }
}

/// `Type { the texts of it }`: every other field stays.
macro_rules! tidy {
    ($($entity:ident { $($field:ident),+ $(,)? })+) => { $(
        impl Tidy for $entity {
            fn tidied(self) -> Self {
                Self { $($field: self.$field.tidied(),)+ ..self }
            }
        }
    )+ };
}

tidy! {
    Identifier { system, value }
    ContactMethod { value, label }
    Address { label, lines, city, region, postal_code, country }
    Coverage { payer, plan_name, member_id, group_number, adjuster_name, adjuster_phone, adjuster_email }
    Episode { programme, case_manager, referral_source, closure_reason }
    Person { name, role, organisation, phone, email, about }
    RiskFlag { text }
    Allergy { substance, reaction }
    Medication { name, dose, reason, prescriber }
}

impl Tidy for Client {
    fn tidied(self) -> Self {
        Self {
            given_name: self.given_name.tidied(),
            family_name: self.family_name.tidied(),
            preferred_name: self.preferred_name.tidied(),
            pronouns: self.pronouns.tidied(),
            language: self.language.tidied(),
            format_needs: self.format_needs.into_iter().map(Tidy::tidied).filter(|need| !need.is_empty()).collect(),
            decision_maker_detail: self.decision_maker_detail.tidied(),
            about: self.about.tidied(),
            ..self
        }
    }
}

impl Tidy for ClientPart {
    fn tidied(self) -> Self {
        match self {
            Self::Identifier(part) => Self::Identifier(part.tidied()),
            Self::ContactMethod(part) => Self::ContactMethod(part.tidied()),
            Self::Address(part) => Self::Address(part.tidied()),
            Self::Coverage(part) => Self::Coverage(part.tidied()),
            Self::Episode(part) => Self::Episode(part.tidied()),
            Self::Person(part) => Self::Person(part.tidied()),
            Self::RiskFlag(part) => Self::RiskFlag(part.tidied()),
            Self::Allergy(part) => Self::Allergy(part.tidied()),
            Self::Medication(part) => Self::Medication(part.tidied()),
        }
    }
}
