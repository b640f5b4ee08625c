//! TypeScript from the table: every type that a command takes or gives, and one function a command.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

/// What has been declared so far.
#[derive(Default)]
pub struct Declarations {
    seen: HashSet<TypeId>,
    types: BTreeMap<String, String>,
    functions: String,
}

impl Declarations {
    /// Declares a type and everything it is made of.
    pub fn visit<T: TS + 'static + ?Sized>(&mut self) {
        TypeVisitor::visit::<T>(self);
    }

    /// What TypeScript calls this type.
    #[must_use]
    pub fn name_of<T: TS>() -> String {
        T::name(&config())
    }

    /// Declares a command's function.
    pub fn command<Out: TS>(&mut self, name: &str, doc: &str, arguments: &[(&str, String)]) {
        let parameters = arguments.iter().map(|(n, t)| format!("{}: {t}", camel(n))).collect::<Vec<_>>().join("; ");
        let out = Self::name_of::<Out>();
        let function = camel(name);
        let (parameters, sent) =
            if arguments.is_empty() { (String::new(), "{}") } else { (format!("args: {{ {parameters} }}"), "args") };
        let _ = write!(
            self.functions,
            "\n/** {} */\nexport const {function} = ({parameters}): Promise<{out}> => call(\"{name}\", {sent});\n",
            doc.trim()
        );
    }
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_generics(self);
        T::visit_dependencies(self);
        // Only types with a file of their own are declared; the rest is built in.
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            self.types.insert(T::ident(&config()), format!("{docs}export {}", T::decl(&config())));
        }
    }
}

fn config() -> Config {
    Config::new()
}

fn camel(snake: &str) -> String {
    let mut out = String::new();
    let mut up = false;
    for c in snake.chars() {
        if c == '_' {
            up = true;
        } else if up {
            out.extend(c.to_uppercase());
            up = false;
        } else {
            out.push(c);
        }
    }
    out
}

/// The whole of `ui/src/ipc/bindings.ts`.
#[must_use]
pub fn typescript() -> String {
    let mut all = Declarations::default();
    all.visit::<throughline_app::Failure>();
    for command in super::TABLE {
        (command.declare)(&mut all);
    }
    let types = all.types.values().cloned().collect::<Vec<_>>().join("\n\n");
    let names = super::TABLE.iter().map(|c| format!("  | \"{}\"", c.name)).collect::<Vec<_>>().join("\n");
    format!(
        "// Made from src-tauri/src/commands/table.rs by `cargo xtask bindings`. Do not edit.\n\nimport {{ call }} from \"./transport\";\n\n{types}\n\n/** Every command's name. */\nexport type CommandName =\n{names};\n{}",
        all.functions
    )
}
