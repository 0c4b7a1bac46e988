#include "arkiv/csvw.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace samspar::arkiv {
namespace {

using Json = nlohmann::ordered_json;

Json datatype_of(Form form) {
    switch (form) {
        case Form::kNumber:
            return "integer";
        case Form::kDay:
            return "date";
        case Form::kMoment:
        case Form::kKnownMoment:
            return "dateTimeStamp";
        case Form::kYesNo:
            return {{"base", "boolean"}, {"format", "ja|nej"}};
        case Form::kJson:
            return "json";
        case Form::kText:
        case Form::kCode:
        case Form::kCodes:
        case Form::kRemittent:
        case Form::kRoles:
        case Form::kPerson:
        case Form::kFile:
        case Form::kImportText:
        case Form::kImportId:
            break;
    }
    return "string";
}

bool has_several(Form form) {
    return form == Form::kCodes || form == Form::kRoles;
}

std::string meaning_of(const Column& column) {
    const std::string codes =
        column.list.empty() ? "" : "Kod i listan " + column.list + " (tabeller/kod.csv).";
    return column.text + (column.text.empty() || codes.empty() ? "" : " ") + codes;
}

Json column_of(const Column& column, bool is_key) {
    Json json{{"name", column.name}, {"titles", {column.name, column.title}}};
    json["datatype"] = datatype_of(column.form);
    if (has_several(column.form)) {
        json["separator"] = "|";
    }
    if (is_key) {
        json["required"] = true;
    }
    if (const std::string meaning = meaning_of(column); !meaning.empty()) {
        json["dc:description"] = meaning;
    }
    return json;
}

Json label_of(const Column& column) {
    const std::string name = column.name + "_etikett";
    Json json{{"name", name}, {"titles", {name, column.title + ", etikett"}}};
    json["datatype"] = "string";
    if (has_several(column.form)) {
        json["separator"] = "|";
    }
    json["dc:description"] = "Vad koden i kolumnen " + column.name + " heter.";
    return json;
}

Json table_of(const TableFile& file) {
    Json columns = Json::array();
    Json references = Json::array();
    for (const Column& column : file.columns) {
        columns.push_back(column_of(column, std::ranges::count(file.key, column.name) > 0));
        if (has_label(column)) {
            columns.push_back(label_of(column));
        }
        if (!column.refers_to.empty()) {
            references.push_back(
                {{"columnReference", column.name},
                 {"reference",
                  {{"resource", column.refers_to}, {"columnReference", column.refers_to_column}}}});
        }
    }
    Json schema{{"columns", std::move(columns)}};
    if (!file.key.empty()) {
        schema["primaryKey"] = file.key;
    }
    if (!references.empty()) {
        schema["foreignKeys"] = std::move(references);
    }
    return {{"url", file.path},
            {"dc:title", file.title},
            {"dc:description", file.text},
            {"tableSchema", std::move(schema)}};
}

}  // namespace

std::string csvw_metadata(const Plan& plan, const ArchiveFacts& facts) {
    Json tables = Json::array();
    for (const TableFile& file : plan.files) {
        tables.push_back(table_of(file));
    }
    const Json metadata{{"@context", {"http://www.w3.org/ns/csvw", {{"@language", "sv"}}}},
                        {"dc:title", "Arkiv från Samspår: " + facts.namn},
                        {"dc:creator", facts.namn},
                        {"dc:date", domain::to_string(facts.at)},
                        {"dialect",
                         {{"encoding", "utf-8"},
                          {"delimiter", ","},
                          {"quoteChar", "\""},
                          {"doubleQuote", true},
                          {"lineTerminators", {"\n"}},
                          {"header", true}}},
                        {"tables", std::move(tables)}};
    return metadata.dump(1) + "\n";
}

}  // namespace samspar::arkiv
