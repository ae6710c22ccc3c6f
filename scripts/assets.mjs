// Copies the third-party files that Kharita embeds from node_modules to target/assets, each with its licence.
// Run by `make assets` after `npm ci --ignore-scripts`; nothing third-party is ever committed.
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

// Folder under target/assets, npm package, files of the package. Licences get the name of their package.
const assets = [
  ["fonts", "@expo-google-fonts/noto-sans", [
    "400Regular/NotoSans_400Regular.ttf",
    "400Regular_Italic/NotoSans_400Regular_Italic.ttf",
    "700Bold/NotoSans_700Bold.ttf",
  ]],
  ["fonts", "@expo-google-fonts/noto-sans-arabic", [
    "400Regular/NotoSansArabic_400Regular.ttf",
    "700Bold/NotoSansArabic_700Bold.ttf",
  ]],
];

for (const [folder, name, files] of assets) {
  const from = join(root, "node_modules", name);
  const to = join(root, "target", "assets", folder);
  if (!existsSync(from)) {
    console.error(`${name} is not installed: run "npm ci --ignore-scripts" first`);
    process.exit(1);
  }
  mkdirSync(to, { recursive: true });
  for (const file of files) {
    copyFileSync(join(from, file), join(to, basename(file)));
  }
  copyFileSync(join(from, "LICENSE_FONT"), join(to, `LICENSE-${basename(name)}.txt`));
}
