#include "arkiv/unpacked_archive.h"

#include <gtest/gtest.h>

#include "support/file_bytes.h"

namespace samspar::test {

std::string tar_of(store::Store& store) {
    store::ReadScope scope = store.read();
    const arkiv::Archive archive(scope, {.at = store.clock_now(), .program = "0.1.0"});
    std::string tar;
    archive.write([&](std::string_view bytes) { tar += bytes; });
    return tar;
}

UnpackedArchive::UnpackedArchive(store::Store& store) {
    arkiv::Unpacker unpacker(path());
    unpacker.take(tar_of(store));
    unpacked_ = unpacker.finish();
}

std::string UnpackedArchive::file(const std::string& name) const {
    EXPECT_TRUE(std::filesystem::exists(path() / name)) << name;
    return bytes_of(path() / name);
}

std::vector<UnpackedArchive::Row> UnpackedArchive::rows(const std::string& name) const {
    std::vector<arkiv::Records::Fields> records;
    arkiv::Records reader([&](const arkiv::Records::Fields& fields) { records.push_back(fields); });
    reader.feed(file("data/" + name));
    reader.end();
    std::vector<Row> rows;
    for (std::size_t i = 1; i < records.size(); ++i) {
        Row row;
        for (std::size_t j = 0; j < records[i].size(); ++j) {
            row[records.front().at(j)] = records[i][j];
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace samspar::test
