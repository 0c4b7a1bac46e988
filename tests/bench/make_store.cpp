// make_store DIR ROWS YEARS: a store in DIR with generated registreringar, and the rows that
// statistics read as text in DIR.rows.csv, for the peer that has them in plain SQLite.
#include <cstdlib>
#include <fstream>
#include <iostream>

#include "bench/bench_store.h"
#include "bench/generated.h"
#include "store/insatser.h"
#include "store/kodlistor.h"
#include "store/registrering_writer.h"

namespace samspar::bench {
namespace {

constexpr int kInsatser = 40;

void fill(store::Store& store, std::int64_t rows, int years) {
    auto scope = store.write();
    for (int i = 1; i <= kInsatser; ++i) {
        domain::Insats insats;
        insats.namn = "Insats " + std::to_string(i);
        insats.start = domain::make_date(2000, 1, 1);
        insats.arbetslivsinriktad = i % 10 != 0;
        store::insert_insats(scope, store::drift(), insats);
    }
    const domain::Kodlistor lists = store::load_kodlistor(scope);
    store::RegistreringWriter writer(scope, lists, store::drift());
    Generator generator(lists, kInsatser, years);
    for (std::int64_t n = 0; n < rows; ++n) {
        writer.insert(generator.next(n, rows), store::Action::kImport);
    }
    scope.commit(store::drift(),
                 {.action = "bench",
                  .object_type = "",
                  .object_id = "",
                  .result = store::AuditResult::kOk,
                  .count = rows,
                  .detail = ""});
}

void write_rows(store::Store& store, const std::filesystem::path& file) {
    auto read = store.read();
    SQLite::Statement query(read.database(), "SELECT * FROM registrering_year");
    std::ofstream out(file);
    while (query.executeStep()) {
        for (int column = 0; column < query.getColumnCount(); ++column) {
            out << (column == 0 ? "" : ",") << query.getColumn(column).getString();
        }
        out << '\n';
    }
}

int run(const std::filesystem::path& directory, std::int64_t rows, int years) {
    create_bench_store(directory);
    store::Store store = open_bench_store(directory);
    fill(store, rows, years);
    store.checkpoint();
    write_rows(store, directory.string() + ".rows.csv");
    return 0;
}

}  // namespace
}  // namespace samspar::bench

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "use: make_store DIR ROWS YEARS\n";
        return 2;
    }
    return samspar::bench::run(argv[1], std::atoll(argv[2]), std::atoi(argv[3]));
}
