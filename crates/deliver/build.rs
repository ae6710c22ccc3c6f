//! Embeds the fonts of the documents. They come by `make assets` (npm, from the lock file) into `target/assets/fonts`,
//! or from the folder named by `KHARITA_ASSETS`. When they are absent nothing is embedded and the build still passes,
//! so that rust-analyzer and a plain `cargo test` work without npm; writing a PDF then fails with a code that says so.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-env-changed=KHARITA_ASSETS");
    let folder = assets().join("fonts");
    // A path that does not exist counts as changed, so the build script runs again until the fonts are there.
    println!("cargo:rerun-if-changed={}", folder.display());
    let fonts = fonts_in(&folder)?;
    if fonts.is_empty() {
        println!("cargo:warning=no fonts in {}: run `make assets` to write PDF", folder.display());
    }
    let mut list = String::from("pub(crate) static EMBEDDED: &[&[u8]] = &[\n");
    for font in &fonts {
        println!("cargo:rerun-if-changed={}", font.display());
        let _ = writeln!(list, "    include_bytes!({:?}),", font.display().to_string());
    }
    list.push_str("];\n");
    let target = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("fonts.rs");
    fs::write(target, list)
}

/// `KHARITA_ASSETS`, or `target/assets` of the workspace.
fn assets() -> PathBuf {
    let manifest = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let workspace = manifest.ancestors().nth(2).map(Path::to_path_buf).unwrap_or_default();
    env::var_os("KHARITA_ASSETS").map_or_else(|| workspace.join("target").join("assets"), PathBuf::from)
}

/// The font files of a folder in the order of their names, so that the binary does not depend on the file system.
fn fonts_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut fonts = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ttf") {
            fonts.push(path);
        }
    }
    fonts.sort();
    Ok(fonts)
}
