//! Megabytes a second: the kernel over text, and cells of a table with their columns. The bars are 450 and 280 MB/s on one
//! core (DISCOVERY.md, acceptance). The table is drawn here: the shape of a register of persons, with decoys.

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput};
use kharita_discover::kernel::scan;
use kharita_discover::{Options, Report, path};
use kharita_model::Instant;

/// A stream of numbers that is the same everywhere.
struct Draw(u64);

impl Draw {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
}

fn account(draw: &mut Draw) -> String {
    let body = format!("007780{:08}{:08}", draw.next(100_000_000), draw.next(100_000_000));
    let remainder = body.bytes().fold(0, |remainder, byte| (remainder * 10 + u64::from(byte - b'0')) % 97) * 100 % 97;
    format!("{body}{:02}", 97 - remainder)
}

/// A register of persons of this many rows.
fn register(rows: u64) -> String {
    let mut text = String::from(
        "id,nom,prenom,nom_ar,cin,num_cnss,date_naissance,sexe,tel,email,adresse,ville,rib,iban,salaire,ref,sha,montant,libelle\n",
    );
    let mut draw = Draw(7);
    for row in 0..rows {
        let (rib, decoy) = (account(&mut draw), account(&mut draw).replace('7', "1"));
        let _ = writeln!(
            text,
            "{row},BENNANI,Mohamed,بناني,AB{:06},1{:08},{:02}/{:02}/{},M,06{:08},mohamed.bennani{}@example.com,\"{}, Rue Hassan II\",Casablanca,{rib},MA64{rib},{}.{:02},{decoy},{:040x},{},Attestation de salaire déclarée",
            draw.next(1_000_000),
            draw.next(100_000_000),
            draw.next(28) + 1,
            draw.next(12) + 1,
            1950 + draw.next(50),
            draw.next(100_000_000),
            draw.next(1_000),
            draw.next(300),
            3_000 + draw.next(9_000),
            draw.next(100),
            u128::from(draw.next(1 << 31)) << 64,
            200_000_000 + draw.next(700_000_000),
        );
    }
    text
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args().sample_size(10);
    let table = register(60_000);
    let prose = "La demande de prise en charge est transmise au médecin contrôle ; l’assuré sera rappelé. ملف التعويضات العائلية قيد الدراسة.\n".repeat(100_000);
    let mut kernel = criterion.benchmark_group("kernel");
    for (name, text) in [("table", &table), ("prose", &prose)] {
        kernel.throughput(Throughput::Bytes(text.len() as u64));
        kernel.bench_with_input(BenchmarkId::from_parameter(name), text, |bencher, text| {
            bencher.iter(|| {
                let mut valid = 0_u64;
                scan(black_box(text.as_bytes()), |hit| valid += u64::from(hit.valid));
                valid
            });
        });
    }
    kernel.finish();
    let file = tempfile::Builder::new()
        .suffix(".csv")
        .tempfile()
        .and_then(|file| std::fs::write(file.path(), &table).map(|()| file));
    if let Ok(file) = file {
        let mut cells = criterion.benchmark_group("cells");
        cells.throughput(Throughput::Bytes(table.len() as u64));
        cells.bench_function("csv", |bencher| {
            bencher.iter(|| {
                let mut report = Report::new(Instant(0), None);
                path(file.path(), &Options::default(), &mut report, &mut |_, _| {});
                report.columns.len()
            });
        });
        cells.finish();
    }
    criterion.final_summary();
}
