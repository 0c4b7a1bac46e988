// plain_peer ROWS.csv DB: the peer of the measurements: the same rows in plain SQLite.
// Prints, as JSON, the milliseconds to read the rows of one year (median of 9) and the
// milliseconds of one durable single-row commit (median of 300).
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

namespace {

constexpr const char* kYear = "2025";

void exec(sqlite3* db, const std::string& sql) {
    char* error = nullptr;
    if (sqlite3_exec(db, sql.c_str(), nullptr, nullptr, &error) != SQLITE_OK) {
        std::cerr << "plain SQLite: " << error << '\n';
        std::exit(1);
    }
}

void import_rows(sqlite3* db, const char* file) {
    exec(db,
         "CREATE TABLE registrering_year (year INTEGER NOT NULL, registrering INTEGER NOT NULL,"
         " start_day INTEGER NOT NULL, avslut_day INTEGER, insats INTEGER NOT NULL, person "
         "INTEGER NOT NULL, background INTEGER NOT NULL, ending INTEGER NOT NULL, forsorjning "
         "INTEGER NOT NULL, PRIMARY KEY (year, registrering)) STRICT, WITHOUT ROWID; BEGIN");
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(
        db, "INSERT INTO registrering_year VALUES (?,?,?,?,?,?,?,?,?)", -1, &insert, nullptr);
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        std::size_t at = 0;
        for (int column = 1; column <= 9; ++column) {
            const std::size_t end = std::min(line.find(',', at), line.size());
            if (end == at) {
                sqlite3_bind_null(insert, column);
            } else {
                sqlite3_bind_int64(insert, column, std::atoll(line.c_str() + at));
            }
            at = end + 1;
        }
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    exec(db, "COMMIT");
}

double median_ms(int times, const std::function<void()>& work) {
    std::vector<double> all;
    for (int i = 0; i < times; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - begin;
        all.push_back(took.count());
    }
    std::ranges::sort(all);
    return all[all.size() / 2];
}

std::int64_t read_year(sqlite3* db) {
    sqlite3_stmt* query = nullptr;
    const std::string sql = std::string("SELECT * FROM registrering_year WHERE year = ") + kYear +
                            " OR (year = 0 AND start_day < 20454)";
    sqlite3_prepare_v2(db, sql.c_str(), -1, &query, nullptr);
    std::int64_t sum = 0;
    while (sqlite3_step(query) == SQLITE_ROW) {
        for (int column = 0; column < 9; ++column) {
            sum += sqlite3_column_int64(query, column);
        }
    }
    sqlite3_finalize(query);
    return sum;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "use: plain_peer ROWS.csv DB\n";
        return 2;
    }
    sqlite3* db = nullptr;
    if (sqlite3_open(argv[2], &db) != SQLITE_OK) {
        return 1;
    }
    exec(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL");
    import_rows(db, argv[1]);
    exec(db, "PRAGMA wal_checkpoint(TRUNCATE); CREATE TABLE one (id INTEGER PRIMARY KEY, x TEXT)");
    std::int64_t sum = 0;
    const double read = median_ms(9, [&] { sum += read_year(db); });
    const double commit =
        median_ms(300, [&] { exec(db, "INSERT INTO one (x) VALUES ('a registration')"); });
    std::printf("{\"read_year_ms\": %.3f, \"commit_ms\": %.3f, \"sum\": %lld}\n",
                read,
                commit,
                static_cast<long long>(sum));
    sqlite3_close(db);
    return 0;
}
