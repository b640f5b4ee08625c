//! The built front end, served as files under the window's own content security policy.

use std::path::{Component, Path, PathBuf};

use axum::body::Body;
use axum::http::{Response, StatusCode, header};
use serde_json::Value;

/// The policy of `tauri.conf.json`, with the bridge in the place of Tauri's own channel, so that what the
/// window would refuse fails in the browser tests as well.
#[must_use]
pub fn policy() -> String {
    let config: Value = serde_json::from_str(include_str!("../../../tauri.conf.json")).unwrap_or_default();
    let csp = config["app"]["security"]["csp"].as_object().cloned().unwrap_or_default();
    csp.iter()
        .map(|(directive, sources)| match directive.as_str() {
            "connect-src" => "connect-src 'self' http://127.0.0.1:*".to_owned(),
            _ => format!("{directive} {}", sources.as_str().unwrap_or("'none'")),
        })
        .collect::<Vec<_>>()
        .join("; ")
}

/// The file of this address under `root`, or 404.
pub async fn file(root: &Path, address: &str) -> Response<Body> {
    let Some(path) = inside(root, address) else { return missing() };
    let Ok(bytes) = tokio::fs::read(&path).await else { return missing() };
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(kind(&path)));
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, header::HeaderValue::from_static("nosniff"));
    if let Ok(policy) = header::HeaderValue::from_str(&policy()) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

fn missing() -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}

/// Where an address leads, unless it leads out of the folder.
fn inside(root: &Path, address: &str) -> Option<PathBuf> {
    let relative = Path::new(address.trim_start_matches('/'));
    let plain = relative.components().all(|part| matches!(part, Component::Normal(_)));
    let named = if relative.as_os_str().is_empty() { Path::new("index.html") } else { relative };
    // A backslash or colon parts folders or names drives on Windows; no file of ours has one.
    (plain && !address.contains(['\\', ':', '%'])).then(|| root.join(named))
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("woff") => "font/woff",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_stay_inside() {
        let root = Path::new("dist");
        for (address, file) in [
            ("/", Some("dist/index.html")),
            ("/assets/a.js", Some("dist/assets/a.js")),
            ("/../Cargo.toml", None),
            ("/assets/../../Cargo.toml", None),
            ("/..%2fCargo.toml", None),
            ("/c:/windows", None),
            ("/..\\Cargo.toml", None),
        ] {
            assert_eq!(inside(root, address), file.map(PathBuf::from), "{address}");
        }
    }

    #[test]
    fn the_policy_is_the_windows_own() {
        let policy = policy();
        assert!(policy.contains("default-src 'self'") && policy.contains("object-src 'none'"), "{policy}");
        assert!(!policy.contains("ipc"), "{policy}");
    }
}
