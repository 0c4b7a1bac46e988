// Runs every tests/data/intake/*.case: files in, reports and stored rows out.
//
// A case begins with comment lines (#) that say what it shows. Then come sections, carried out in
// their order on a store that has the insats START (since 2010) and the date 2022-02-01:
//   [collect FIELD ...]        the optional fields that the förbund collects; all without it
//   [import KIND OPTION ...]   a CSV file; options dry-run, good-rows-only, create-insatser,
//                              strict
//   [rename NAME = NAME]       an insats, as somebody does on its page
//   [report]                   what the import before it said
//   [registreringar] [insatser] [antal]   what the store holds then (registrering_text.h)

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "intake/import.h"
#include "intake/registrering_text.h"
#include "store/insatser.h"
#include "support/import.h"
#include "support/test_store.h"
#include "test_paths.h"

namespace samspar::intake {
namespace {

struct Section {
    std::vector<std::string> words;
    std::string text;
};

std::vector<Section> read_case(const std::filesystem::path& path) {
    std::ifstream in(path);
    std::vector<Section> sections;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with('[')) {
            std::istringstream words(line.substr(1, line.size() - 2));
            sections.emplace_back();
            for (std::string word; words >> word;) {
                sections.back().words.push_back(word);
            }
        } else if (!sections.empty()) {
            sections.back().text += line + "\n";
        }
    }
    return sections;
}

std::string report_text(const ImportReport& report) {
    std::ostringstream text;
    text << "new " << report.rows_new << ", changed " << report.rows_changed << ", same "
         << report.rows_same;
    if (report.rows_noted != 0) {
        text << ", noted " << report.rows_noted;
    }
    text << ", refused " << report.rows_refused
         << (report.committed ? ", stored\n" : ", not stored\n");
    for (const ImportError& error : report.errors) {
        text << to_string(error) << "\n";
    }
    for (const ImportError& noted : report.noted) {
        text << "noted " << to_string(noted) << "\n";
    }
    for (const ImportNote& note : report.notes) {
        text << "note " << note.code.text() << " " << note.column << " " << note.rows
             << ", first on row " << note.first_rows.front() << "\n";
    }
    for (const std::string& namn : report.insatser_created) {
        text << "made " << namn << "\n";
    }
    return text.str();
}

ImportReport run_import(store::Store& store, const Section& section) {
    const auto has = [&](const char* option) {
        return std::ranges::find(section.words, option) != section.words.end();
    };
    ImportOptions options;
    options.dry_run = has("dry-run");
    options.good_rows_only = has("good-rows-only");
    options.create_insatser = has("create-insatser");
    options.strict = has("strict");
    const std::string& kind = section.words.at(1);
    if (kind == "insatser") {
        return test::import_insatser(store, section.text, options);
    }
    return kind == "antal" ? test::import_antal(store, section.text, options)
                           : test::import_registreringar(store, section.text, options);
}

// From then on; what is stored already stays.
void collect(store::Store& store, const Section& section) {
    std::string fields;
    for (std::size_t i = 1; i < section.words.size(); ++i) {
        fields += (i == 1 ? "" : " ") + section.words[i];
    }
    store::Transaction scope = store.write();
    SQLite::Statement update(scope.database(), "UPDATE forbund SET optional_fields = ?");
    update.bind(1, fields);
    update.exec();
    scope.commit(store::drift(), test::TestStore::event("collect"));
}

void rename(store::Store& store, const Section& section) {
    std::string names[2];
    int which = 0;
    for (std::size_t i = 1; i < section.words.size(); ++i) {
        if (section.words[i] == "=") {
            ++which;
        } else {
            names[which] += (names[which].empty() ? "" : " ") + section.words[i];
        }
    }
    store::Transaction scope = store.write();
    auto all = store::load_insatser(scope);
    auto found = std::ranges::find(all, names[0], &domain::Insats::namn);
    ASSERT_NE(found, all.end()) << names[0];
    found->namn = names[1];
    EXPECT_TRUE(store::update_insats(scope, store::drift(), *found));
    scope.commit(store::drift(), test::TestStore::event("rename"));
}

class Case : public testing::TestWithParam<std::string> {};

TEST_P(Case, gives_what_it_says) {
    test::TestStore home;
    ImportReport report;
    const auto sections =
        read_case(std::filesystem::path(TEST_DATA) / "intake" / (GetParam() + ".case"));
    ASSERT_GE(sections.size(), 2U);
    int checked = 0;
    for (const Section& section : sections) {
        const std::string& what = section.words.at(0);
        if (what == "import") {
            report = run_import(*home.store, section);
            continue;
        }
        if (what == "collect") {
            collect(*home.store, section);
            continue;
        }
        if (what == "rename") {
            rename(*home.store, section);
            continue;
        }
        ++checked;
        if (what == "report") {
            EXPECT_EQ(report_text(report), section.text);
        } else if (what == "registreringar") {
            EXPECT_EQ(test::registreringar_text(*home.store), section.text);
        } else if (what == "insatser") {
            EXPECT_EQ(test::insatser_text(*home.store), section.text);
        } else if (what == "antal") {
            EXPECT_EQ(test::antal_text(*home.store), section.text);
        } else {
            ADD_FAILURE() << "no section is called " << what;
        }
    }
    EXPECT_GT(checked, 0);
}

std::vector<std::string> all_cases() {
    std::vector<std::string> names;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(TEST_DATA) / "intake")) {
        if (entry.path().extension() == ".case") {
            names.push_back(entry.path().stem().string());
        }
    }
    std::ranges::sort(names);
    return names;
}

INSTANTIATE_TEST_SUITE_P(Intake, Case, testing::ValuesIn(all_cases()), [](const auto& param_info) {
    return param_info.param;
});

}  // namespace
}  // namespace samspar::intake
