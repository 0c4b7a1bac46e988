#pragma once

#include <map>
#include <string>
#include <vector>

#include "arkiv/archive.h"
#include "arkiv/unpacker.h"
#include "store/store.h"
#include "support/temporary_directory.h"

namespace samspar::test {

// The archive of a store as tar.
std::string tar_of(store::Store& store);

// The same, put into a directory and read back.
class UnpackedArchive {
public:
    explicit UnpackedArchive(store::Store& store);

    // The bytes of a file, by its path in the archive; the test fails when it is not there.
    [[nodiscard]] std::string file(const std::string& path) const;
    // The rows of data/PATH by the heads of their columns.
    using Row = std::map<std::string, std::string>;
    [[nodiscard]] std::vector<Row> rows(const std::string& path) const;

    [[nodiscard]] std::filesystem::path path() const { return home_ / "arkiv"; }
    [[nodiscard]] const arkiv::Unpacked& unpacked() const { return unpacked_; }

private:
    TemporaryDirectory home_;
    arkiv::Unpacked unpacked_;
};

}  // namespace samspar::test
