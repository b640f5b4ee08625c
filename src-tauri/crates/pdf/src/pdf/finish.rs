//! What printpdf leaves to do: version, title, language, dates, ids, bookmarks, and the map from
//! our codes to glyphs.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};

use crate::frame::Layout;

use super::codes::Embedded;
use super::{Meta, PdfError};

/// The name in the file's "Producer" entry.
const PRODUCER: &str = "Throughline";

pub(super) fn finish(
    mut file: Document,
    layout: &Layout,
    meta: &Meta,
    embedded: &BTreeMap<String, Embedded>,
) -> Result<Vec<u8>, PdfError> {
    file.version = "1.7".to_owned();
    map_codes(&mut file, embedded);
    drop_empty_annotations(&mut file);

    let outlines = outlines(&mut file, layout);
    let catalog = file.catalog_mut().map_err(|_| PdfError::Write)?;
    catalog.set("Lang", text(&meta.language));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    // "OneColumn" would change how the reader's program shows every page.
    catalog.remove(b"PageLayout");
    catalog.remove(b"PageMode");
    if let Some(outlines) = outlines {
        catalog.set("Outlines", outlines);
    }

    let date = meta.created.format("D:%Y%m%d%H%M%SZ").to_string();
    let date = Object::String(date.into_bytes(), StringFormat::Literal);
    let info = dictionary! {
        "Title" => text(&meta.title),
        "Author" => text(&meta.author),
        "Creator" => text(PRODUCER),
        "Producer" => text(PRODUCER),
        "CreationDate" => date.clone(),
        "ModDate" => date,
    };
    let info_id = file.trailer.get(b"Info").and_then(Object::as_reference).map_err(|_| PdfError::Write)?;
    file.set_object(info_id, info);
    let id = Object::String(meta.id.to_vec(), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);

    file.compress();
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).map_err(|_| PdfError::Write)?;
    Ok(bytes)
}

/// Gives each embedded font its map from code to glyph.
fn map_codes(file: &mut Document, embedded: &BTreeMap<String, Embedded>) {
    let fonts: Vec<(ObjectId, String)> = file
        .objects
        .iter()
        .filter_map(|(id, object)| {
            let dictionary = object.as_dict().ok()?;
            let name = dictionary.get(b"BaseFont").and_then(Object::as_name).ok()?;
            dictionary.get(b"DescendantFonts").ok()?;
            Some((*id, String::from_utf8_lossy(name).into_owned()))
        })
        .collect();
    for (id, name) in fonts {
        let Some(font) = embedded.get(&name) else {
            continue;
        };
        let map = Stream::new(Dictionary::new(), font.glyph_of_code.clone());
        let map_id = file.add_object(map);
        let descendant = file
            .get_object_mut(id)
            .and_then(Object::as_dict_mut)
            .and_then(|font| font.get_mut(b"DescendantFonts"))
            .and_then(Object::as_array_mut)
            .ok()
            .and_then(|fonts| fonts.first_mut())
            .and_then(|font| font.as_dict_mut().ok());
        if let Some(descendant) = descendant {
            descendant.set("CIDToGIDMap", map_id);
        }
    }
}

fn drop_empty_annotations(file: &mut Document) {
    for object in file.objects.values_mut() {
        if let Ok(page) = object.as_dict_mut()
            && page.get(b"Annots").and_then(Object::as_array).is_ok_and(Vec::is_empty)
        {
            page.remove(b"Annots");
        }
    }
}

/// One bookmark for each page kind.
fn outlines(file: &mut Document, layout: &Layout) -> Option<ObjectId> {
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let entries: Vec<_> = layout.bookmarks.iter().filter_map(|mark| Some((mark, *pages.get(mark.page)?))).collect();
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| file.new_object_id()).collect();
    for (i, (mark, page)) in entries.iter().enumerate() {
        let mut entry = dictionary! {
            "Title" => text(&mark.title),
            "Parent" => root,
            "Dest" => vec![(*page).into(), "Fit".into()],
        };
        if let Some(previous) = i.checked_sub(1).and_then(|at| ids.get(at)) {
            entry.set("Prev", *previous);
        }
        if let Some(next) = ids.get(i + 1) {
            entry.set("Next", *next);
        }
        file.set_object(*ids.get(i)?, entry);
    }
    let count = i64::try_from(ids.len()).unwrap_or(0);
    file.set_object(
        root,
        dictionary! {
            "Type" => "Outlines",
            "First" => *ids.first()?,
            "Last" => *ids.last()?,
            "Count" => count,
        },
    );
    Some(root)
}

/// A text string: plain where it is ASCII, else UTF-16 with its mark.
fn text(words: &str) -> Object {
    if words.is_ascii() {
        return Object::string_literal(words);
    }
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(words.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}
