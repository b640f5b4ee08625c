//! What is printed beside the care plan: forms, safety plans, what followed a discharge, what to know
//! before a visit.

use std::sync::PoisonError;

use throughline_domain::Code;
use throughline_domain::assessment::Assessment;
use throughline_domain::client::Client;
use throughline_domain::document::{DocumentKind, DocumentRequest, DocumentSaved};
use throughline_domain::id::{AssessmentId, ClientId, DischargeId, SafetyPlanId};
use throughline_domain::practice::Practice;
use throughline_domain::timeline::{PrintPreview, PrintedDocument, Printing};
use throughline_pdf::{
    DischargeTimelinePrint, FormPrint, Layout, SafetyPlanPrint, VisitBriefPrint, Words, discharge_timeline_title,
    form_title, safety_plan_title, visit_brief_title,
};

use super::brief_print::{self, brief_print};
use super::discharge_print::{self, discharge_print};
use super::form_print::{Filled, Sources, form_print};
use super::safety_print::{self, safety_print};
use super::saving::{About, Written};
use super::words::CopyWords;
use super::{blocking, letters, missing, options};
use crate::assessments::Form;
use crate::records::practice_in;
use crate::{App, Failure};

enum Pages {
    Form(Box<FormPrint>),
    SafetyPlan(Box<SafetyPlanPrint>),
    DischargeTimeline(Box<DischargeTimelinePrint>),
    VisitBrief(Box<VisitBriefPrint>),
}

impl Pages {
    fn title(&self) -> String {
        match self {
            Self::Form(form) => form_title(form, &Words::english()),
            Self::SafetyPlan(plan) => safety_plan_title(plan, &Words::english()),
            Self::DischargeTimeline(timeline) => discharge_timeline_title(timeline, &Words::english()),
            Self::VisitBrief(brief) => visit_brief_title(brief, &Words::english()),
        }
    }
}

/// A document, with what the log and the file's name need to know of it.
struct Document {
    pages: Pages,
    practice: Practice,
    printed: PrintedDocument,
    client_id: Option<ClientId>,
    assessment_id: Option<AssessmentId>,
    safety_plan_id: Option<SafetyPlanId>,
    /// It holds no client data but initials.
    file_name: String,
}

impl App {
    /// A form or safety plan as it will be printed.
    ///
    /// # Errors
    /// [`Code::NotFound`]; [`Code::Locked`].
    pub async fn document_preview(&self, request: DocumentRequest) -> Result<PrintPreview, Failure> {
        let document = self.document(&request).await?;
        let folder = self.print_folder(&document.practice).display().to_string();
        let layout = self.set(document.pages, &request).await?.1;
        let missing_glyphs = missing(&layout);
        let pages = blocking(move || layout.to_svg()).await?;
        Ok(PrintPreview { pages, missing_glyphs, file_name: document.file_name, folder, printed_on: self.today() })
    }

    /// Writes the PDF of a form or safety plan, and logs it where it is about a client.
    ///
    /// # Errors
    /// [`Code::NotFound`]; [`Code::MissingGlyphs`] with the characters, and nothing is written;
    /// [`Code::PrintTarget`] when the place cannot be written to; [`Code::DiskFull`].
    pub async fn document_save(
        &self,
        request: DocumentRequest,
        path: String,
        given_to: String,
    ) -> Result<DocumentSaved, Failure> {
        let Document { pages, practice, printed, client_id, assessment_id, safety_plan_id, .. } =
            self.document(&request).await?;
        let (title, layout) = self.set(pages, &request).await?;
        let about = About { title, agency: practice.agency, label: "document.print" };
        let log = |written: Written| {
            client_id.map(|client_id| Printing {
                id: written.id,
                client_id,
                version_id: None,
                at: written.at,
                by: written.by,
                given_to: given_to.trim().to_owned(),
                paper: request.paper,
                size: request.size,
                pages: written.pages,
                file_hash: written.file_hash,
                document: printed,
                assessment_id,
                safety_plan_id,
            })
        };
        let saved = self.save_pages(layout, about, path, log).await?;
        Ok(DocumentSaved { path: saved.path.display().to_string(), pages: saved.pages, printing: saved.printing })
    }

    async fn document(&self, request: &DocumentRequest) -> Result<Document, Failure> {
        match &request.what {
            DocumentKind::BlankForm { instrument_id, client_id } => {
                self.blank_form(instrument_id, client_id.as_ref()).await
            }
            DocumentKind::FilledForm { assessment_id } => {
                self.filled_form(assessment_id, request.include_sensitive).await
            }
            DocumentKind::SafetyPlan { client_id, number } => self.safety_plan(client_id, *number).await,
            DocumentKind::DischargeTimeline { discharge_id } => self.discharge_timeline(discharge_id).await,
            DocumentKind::VisitBrief { client_id } => self.visit_brief_page(client_id, request.include_sensitive).await,
        }
    }

    async fn blank_form(&self, instrument_id: &str, client_id: Option<&ClientId>) -> Result<Document, Failure> {
        let mut record = self.record().await?;
        let practice = practice_in(&mut record).await?;
        let catalogue = record.catalogue().await?;
        let instrument = catalogue.newest(instrument_id)?;
        let client: Option<Client> = match client_id {
            Some(id) => Some(record.reader().await?.get(id.as_str()).await?),
            None => None,
        };
        let words = words()?;
        let sources = Sources {
            instrument,
            client_name: client.as_ref().map(full_name).unwrap_or_default(),
            practice: &practice,
            today: self.today(),
            words: &words,
            filled: None,
        };
        let pages = Pages::Form(Box::new(form_print(&sources).map_err(unsaid)?));
        let file_name = match &client {
            Some(client) => format!("{instrument_id}-blank-{}-{}.pdf", letters(client), self.today()),
            None => format!("{instrument_id}-blank.pdf"),
        };
        Ok(Document {
            pages,
            practice,
            printed: PrintedDocument::Form,
            client_id: client_id.cloned(),
            assessment_id: None,
            safety_plan_id: None,
            file_name,
        })
    }

    async fn filled_form(&self, id: &AssessmentId, include_sensitive: bool) -> Result<Document, Failure> {
        let mut record = self.record().await?;
        let practice = practice_in(&mut record).await?;
        let catalogue = record.catalogue().await?;
        let mut reader = record.reader().await?;
        let form = Form::of(&mut reader, &catalogue, id).await?;
        let client: Client = reader.get(form.assessment.client_id.as_str()).await?;
        let replaces = match &form.assessment.amends {
            Some(amended) => reader.find::<Assessment>(amended.as_str()).await?.map(|amended| amended.asked_on),
            None => None,
        };
        drop(record);
        let words = words()?;
        let sources = Sources {
            instrument: form.instrument,
            client_name: full_name(&client),
            practice: &practice,
            today: self.today(),
            words: &words,
            filled: Some(Filled {
                assessment: &form.assessment,
                answers: &form.answers,
                scored: &form.scored,
                replaces,
                include_sensitive,
            }),
        };
        let pages = Pages::Form(Box::new(form_print(&sources).map_err(unsaid)?));
        let file_name = format!("{}-{}-{}.pdf", form.instrument.id, letters(&client), form.assessment.asked_on);
        Ok(Document {
            pages,
            practice,
            printed: PrintedDocument::Form,
            client_id: Some(form.assessment.client_id.clone()),
            assessment_id: Some(id.clone()),
            safety_plan_id: None,
            file_name,
        })
    }

    async fn safety_plan(&self, client_id: &ClientId, number: Option<i32>) -> Result<Document, Failure> {
        let known = self.safety_plan_get(client_id.clone()).await?;
        let lines = self.crisis_lines_get(None).await?.lines;
        let mut record = self.record().await?;
        let practice = practice_in(&mut record).await?;
        let client: Client = record.reader().await?.get(client_id.as_str()).await?;
        drop(record);
        let plan = match number {
            Some(_) => {
                let of_number = known.finished.into_iter().find(|plan| plan.number == number);
                Some(of_number.ok_or_else(|| Failure::not_found("safety plan"))?)
            }
            // Nothing is written yet: a page with lines to write on, for a plan made on paper.
            None => known.draft.or_else(|| known.finished.into_iter().next()),
        };
        let pages = safety_print(safety_print::Sources {
            client_name: full_name(&client),
            plan: plan.as_ref(),
            lines: &lines,
            finished_on: plan.as_ref().and_then(|plan| plan.finished_at).map(|at| self.day_of(at)),
            practice: &practice,
            today: self.today(),
        });
        let number = plan.as_ref().and_then(|plan| plan.number);
        let version = number.map_or_else(|| "draft".to_owned(), |number| format!("v{number}"));
        Ok(Document {
            pages: Pages::SafetyPlan(Box::new(pages)),
            practice,
            printed: PrintedDocument::SafetyPlan,
            client_id: Some(client_id.clone()),
            assessment_id: None,
            safety_plan_id: plan.map(|plan| plan.id),
            file_name: format!("safety-plan-{}-{}-{version}.pdf", letters(&client), self.today()),
        })
    }

    async fn discharge_timeline(&self, id: &DischargeId) -> Result<Document, Failure> {
        let view = self.discharge_get(id.clone()).await?;
        let mut record = self.record().await?;
        let practice = practice_in(&mut record).await?;
        let client: Client = record.reader().await?.get(view.discharge.client_id.as_str()).await?;
        drop(record);
        let sources = discharge_print::Sources {
            client_name: full_name(&client),
            view: &view,
            practice: &practice,
            today: self.today(),
            zone: &self.zone(),
            words: &words()?,
        };
        Ok(Document {
            pages: Pages::DischargeTimeline(Box::new(discharge_print(&sources).map_err(unsaid)?)),
            practice,
            printed: PrintedDocument::DischargeTimeline,
            client_id: Some(view.discharge.client_id.clone()),
            assessment_id: None,
            safety_plan_id: None,
            file_name: format!("after-discharge-{}-{}.pdf", letters(&client), view.discharge.discharged_on),
        })
    }

    async fn visit_brief_page(&self, client_id: &ClientId, include_sensitive: bool) -> Result<Document, Failure> {
        let (brief, file) = self.brief_of(client_id, include_sensitive).await?;
        let practice = practice_in(&mut *self.record().await?).await?;
        let sources = brief_print::Sources {
            brief: &brief,
            practice: &practice,
            today: self.today(),
            zone: &self.zone(),
            words: &words()?,
        };
        let page = brief_print(&sources).map_err(unsaid)?;
        Ok(Document {
            pages: Pages::VisitBrief(Box::new(page)),
            practice,
            printed: PrintedDocument::VisitBrief,
            client_id: Some(client_id.clone()),
            assessment_id: None,
            safety_plan_id: None,
            file_name: format!("before-visit-{}-{}.pdf", letters(&file.client), self.today()),
        })
    }

    /// Title and pages.
    async fn set(&self, pages: Pages, request: &DocumentRequest) -> Result<(String, Layout), Failure> {
        let options = options(request.paper, request.size);
        let typesetter = self.typesetter.clone();
        blocking(move || {
            let mut typesetter = typesetter.lock().unwrap_or_else(PoisonError::into_inner);
            let words = Words::english();
            let layout = match &pages {
                Pages::Form(form) => typesetter.lay_out_form(form, &options, &words),
                Pages::SafetyPlan(plan) => typesetter.lay_out_safety_plan(plan, &options, &words),
                Pages::DischargeTimeline(timeline) => typesetter.lay_out_discharge_timeline(timeline, &options, &words),
                Pages::VisitBrief(brief) => typesetter.lay_out_visit_brief(brief, &options, &words),
            };
            (pages.title(), layout)
        })
        .await
    }
}

fn full_name(client: &Client) -> String {
    let names = [client.given_name.trim(), client.family_name.trim()];
    names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" ")
}

fn words() -> Result<CopyWords, Failure> {
    CopyWords::english().map_err(unsaid)
}

fn unsaid(fault: throughline_domain::messages::MessageFault) -> Failure {
    Failure::new(Code::Internal, fault.to_string())
}
