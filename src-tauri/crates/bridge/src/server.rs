//! The routes, and who may use them.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::routing::{get, post};
use serde_json::Value;
use throughline_app::{App, Failure};
use throughline_domain::Code;
use zeroize::Zeroize as _;

/// A file of 100 MB in base64, and the JSON around it.
const BODY_LIMIT: usize = 140 * 1024 * 1024;

/// What the routes share.
#[derive(Clone)]
pub struct Bridge {
    /// The core.
    pub app: Arc<App>,
    /// What a caller must know.
    pub token: Arc<str>,
    /// Folder of the built front end.
    pub pages: Arc<PathBuf>,
}

/// The whole of the bridge.
pub fn router(bridge: Bridge) -> Router {
    Router::new()
        .route("/rpc/{command}", post(rpc))
        .route("/commands", get(commands))
        .route_layer(from_fn_with_state(bridge.clone(), with_token))
        .fallback(page)
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(from_fn(from_this_machine))
        .with_state(bridge)
}

async fn rpc(State(bridge): State<Bridge>, Path(command): Path<String>, body: Bytes) -> Response<Body> {
    let arguments = serde_json::from_slice(&body);
    // Where the server has let go of it: what it still reads from is its own.
    if let Ok(mut body) = body.try_into_mut() {
        body.zeroize();
    }
    let answer = match arguments {
        Ok(arguments) => throughline::calling::call(bridge.app, &command, arguments).await,
        Err(_) => Err(Failure::new(Code::BadRequest, "the body is not JSON")),
    };
    match answer {
        Ok(result) => json(StatusCode::OK, &result),
        Err(failure) => refuse(status(failure.code), &failure),
    }
}

async fn commands() -> Response<Body> {
    json(StatusCode::OK, &crate::commands::describe())
}

async fn page(State(bridge): State<Bridge>, request: Request) -> Response<Body> {
    match *request.method() {
        Method::GET => crate::pages::file(&bridge.pages, request.uri().path()).await,
        _ => refuse(StatusCode::METHOD_NOT_ALLOWED, &Failure::new(Code::BadRequest, "only GET here")),
    }
}

/// How HTTP says it; the code in the body is what programs read.
fn status(code: Code) -> StatusCode {
    match code {
        Code::BadRequest => StatusCode::BAD_REQUEST,
        Code::NoSuchCommand | Code::NotFound | Code::NoRecord => StatusCode::NOT_FOUND,
        Code::Locked => StatusCode::LOCKED,
        Code::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

fn refuse(status: StatusCode, failure: &Failure) -> Response<Body> {
    json(status, &serde_json::to_value(failure).unwrap_or_default())
}

fn json(status: StatusCode, value: &Value) -> Response<Body> {
    let mut response = Response::new(Body::from(value.to_string()));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Lets in whoever knows the token.
async fn with_token(State(bridge): State<Bridge>, request: Request, next: Next) -> Response<Body> {
    let given = request.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    if given.and_then(|value| value.strip_prefix("Bearer ")) == Some(&*bridge.token) {
        return next.run(request).await;
    }
    let failure = Failure::new(Code::BadRequest, "the token is missing or wrong");
    refuse(StatusCode::UNAUTHORIZED, &failure)
}

/// Lets in pages of this machine alone: a name of another host that leads to loopback (DNS rebinding) is
/// refused by the Host header, another site's page by its Origin.
async fn from_this_machine(request: Request, next: Next) -> Response<Body> {
    let origin = request.headers().get(header::ORIGIN).cloned();
    let host = host(request.headers());
    let ours = host.is_some_and(|host| is_loopback(&host))
        && origin.as_ref().is_none_or(|origin| origin.to_str().is_ok_and(is_loopback_origin));
    if !ours {
        return refuse(StatusCode::FORBIDDEN, &Failure::new(Code::BadRequest, "for this machine only"));
    }
    let mut response = if request.method() == Method::OPTIONS {
        let mut allowed = Response::new(Body::empty());
        *allowed.status_mut() = StatusCode::NO_CONTENT;
        allowed
    } else {
        next.run(request).await
    };
    if let Some(origin) = origin {
        let headers = response.headers_mut();
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.insert(header::VARY, HeaderValue::from_static("origin"));
        headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET, POST"));
        headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("authorization, content-type"));
    }
    response
}

fn host(headers: &HeaderMap) -> Option<String> {
    headers.get(header::HOST)?.to_str().ok().map(str::to_owned)
}

fn is_loopback_origin(origin: &str) -> bool {
    origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://")).is_some_and(is_loopback)
}

fn is_loopback(authority: &str) -> bool {
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, port),
        _ => (authority, "0"),
    };
    matches!(host, "127.0.0.1" | "localhost" | "[::1]") && port.parse::<u16>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_let_in() {
        for (origin, ours) in [
            ("http://127.0.0.1:5173", true),
            ("http://localhost", true),
            ("http://[::1]:80", true),
            ("https://localhost:1", true),
            ("http://localhost.example.org", false),
            ("http://127.0.0.1.example.org:80", false),
            ("http://127.0.0.1@example.org", false),
            ("http://127.0.0.1:80@example.org", false),
            ("null", false),
            ("file://", false),
        ] {
            assert_eq!(is_loopback_origin(origin), ours, "{origin}");
        }
    }
}
