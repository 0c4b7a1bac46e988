#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "domain/kodlista.h"
#include "domain/snapshot.h"

namespace samspar::testing {

// A line of a `;`-separated table, by column name. A column that is not there reads as empty.
using Record = std::map<std::string, std::string, std::less<>>;

std::string_view cell(const Record& record, std::string_view column);

std::vector<std::string> lines_of(std::string_view text);
std::vector<std::string> split(std::string_view line, char separator);

// The first line names the columns.
std::vector<Record> records(const std::vector<std::string>& lines);

std::string read_file(const std::string& path);

// The built-in lists with the kommuner of HBS: 0126 Huddinge, 0127 Botkyrka, 0128 Salem.
domain::Kodlistor test_lists();

// Builds what the store would give, from the columns of insatser.csv, registreringar.csv and
// antal.csv (schema/exchange-format.md). Left out: kon is kvinna, fodelsear 1980, an insats starts
// 2000-01-01. Throws std::runtime_error on anything it does not know.
class SnapshotText {
public:
    explicit SnapshotText(const domain::Kodlistor& lists) : lists_(lists) {}

    void insats(const Record& record);
    void registrering(const Record& record);
    void antal(const Record& record);

    domain::Snapshot snapshot;

private:
    domain::KodNumber number(const domain::Kodlista& list, std::string_view code) const;
    domain::KodSet set(std::string_view codes) const;
    std::size_t place(std::string_view namn) const;

    const domain::Kodlistor& lists_;
    std::map<std::string, std::uint32_t, std::less<>> persons_;
};

}  // namespace samspar::testing
