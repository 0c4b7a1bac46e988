// Holds every table of an archive against its csv-metadata.json, as a program would that knows
// nothing but the standard: heads, types of every cell, keys, references.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "arkiv/unpacked_archive.h"
#include "publication/hbs_store.h"

namespace samspar::arkiv {
namespace {

using nlohmann::json;
using Row = test::UnpackedArchive::Row;

bool fits(const std::string& value, const std::string& type, const json& datatype) {
    static const std::regex integer("-?[0-9]+");
    static const std::regex date("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    static const std::regex moment(
        "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z");
    if (type == "integer") {
        return std::regex_match(value, integer);
    }
    if (type == "date") {
        return std::regex_match(value, date) && domain::parse_date(value).has_value();
    }
    if (type == "dateTimeStamp") {
        return std::regex_match(value, moment);
    }
    if (type == "boolean") {
        const std::string format = datatype.at("format");
        const std::size_t bar = format.find('|');
        return value == format.substr(0, bar) || value == format.substr(bar + 1);
    }
    if (type == "json") {
        return json::accept(value);
    }
    return type == "string";
}

// The heads of a file as they stand in it.
std::vector<std::string> heads(const test::UnpackedArchive& archive, const std::string& url) {
    std::vector<std::string> found;
    Records reader([&](const Records::Fields& fields) {
        if (found.empty()) {
            found = fields;
        }
    });
    reader.feed(archive.file("data/" + url));
    return found;
}

void check_cells(const json& column, const std::string& url, const std::vector<Row>& rows) {
    const json datatype = column.at("datatype");
    const std::string type =
        datatype.is_string() ? datatype.get<std::string>() : datatype.at("base").get<std::string>();
    for (const Row& row : rows) {
        const std::string& value = row.at(column.at("name").get<std::string>());
        if (value.empty()) {
            EXPECT_FALSE(column.value("required", false)) << url << " " << column.at("name");
        } else if (!fits(value, type, datatype)) {
            ADD_FAILURE() << url << " " << column.at("name") << ": " << value;
        }
    }
}

std::string joined(const Row& row, const json& names) {
    std::string all;
    for (const json& name : names.is_array() ? names : json::array({names})) {
        all += row.at(name.get<std::string>()) + "\n";
    }
    return all;
}

TEST(ArkivCsvw, every_column_is_described_and_every_cell_is_of_its_type) {
    test::HbsStore house;
    house.publish(2021);
    const test::UnpackedArchive archive(*house.store);
    const json metadata = json::parse(archive.file("data/csv-metadata.json"));
    EXPECT_EQ(metadata.at("@context").at(0), "http://www.w3.org/ns/csvw");
    std::size_t tables = 0;
    for (const json& table : metadata.at("tables")) {
        ++tables;
        const std::string url = table.at("url");
        const std::vector<Row> rows = archive.rows(url);
        std::vector<std::string> named;
        for (const json& column : table.at("tableSchema").at("columns")) {
            named.push_back(column.at("name"));
            EXPECT_EQ(column.at("titles").at(0), column.at("name"));
            check_cells(column, url, rows);
        }
        EXPECT_EQ(heads(archive, url), named) << url;
    }
    std::size_t files = 0;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(archive.path() / "data")) {
        const std::string parent = entry.path().parent_path().filename();
        files += entry.path().extension() == ".csv" && (parent == "tabeller" || parent == "import");
    }
    EXPECT_EQ(tables, files);
}

TEST(ArkivCsvw, every_key_is_unique_and_every_reference_leads_to_one) {
    test::HbsStore house;
    house.publish(2021);
    const test::UnpackedArchive archive(*house.store);
    const json metadata = json::parse(archive.file("data/csv-metadata.json"));
    std::map<std::string, std::set<std::string>> keys;
    for (const json& table : metadata.at("tables")) {
        const json& schema = table.at("tableSchema");
        if (schema.contains("primaryKey")) {
            for (const Row& row : archive.rows(table.at("url"))) {
                EXPECT_TRUE(
                    keys[table.at("url")].insert(joined(row, schema.at("primaryKey"))).second)
                    << table.at("url");
            }
        }
    }
    std::size_t references = 0;
    for (const json& table : metadata.at("tables")) {
        for (const json& one : table.at("tableSchema").value("foreignKeys", json::array())) {
            for (const Row& row : archive.rows(table.at("url"))) {
                const std::string value = joined(row, one.at("columnReference"));
                if (value != "\n") {
                    ++references;
                    EXPECT_TRUE(keys[one.at("reference").at("resource")].contains(value))
                        << table.at("url") << " " << one.at("columnReference");
                }
            }
        }
    }
    EXPECT_GT(references, 1000U);
}

}  // namespace
}  // namespace samspar::arkiv
