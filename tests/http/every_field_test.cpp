// Takes every field of the table (domain/field.h) the whole way: JSON in and out, the column of the
// store, history, the row of statistics, table tackning, import, merge. A field that is added to
// the table is taken along without a line here.

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include "domain/collected_fields.h"
#include "domain/kod_rules.h"
#include "domain/receipt_code.h"
#include "http/openapi.h"
#include "http/service.h"
#include "store/kodlistor.h"
#include "store/registreringar.h"
#include "store/statistics_rows.h"
#include "support/import.h"

namespace samspar::http {
namespace {

using domain::Field;
using domain::FieldKind;
using domain::FieldPart;
using domain::Registrering;

constexpr const char* kRegistreringar = "/api/v1/registreringar";

std::string name_of(const Field& field) {
    return std::string(field.name);
}

// Field by field what a file, a body and the store hold: a first answer, and a second one that may
// take its place whatever the other fields say.
class Answers {
public:
    explicit Answers(const domain::Kodlistor& lists) : lists_(lists) {}

    std::string text(const Field& field, std::size_t which) const {
        if (field.kind == FieldKind::kPercent) {
            return which == 0 ? "50" : "75";
        }
        if (field.kind == FieldKind::kCodeWithKommun) {
            return which == 0 ? "kommun:0126" : "kommun:0127";
        }
        std::vector<std::string> codes;
        for (const domain::Kod& kod : (lists_.*field.list).codes()) {
            const bool fits =
                (field.list != &domain::Kodlistor::sysselsattning || domain::has_omfattning(kod)) &&
                (field.list != &domain::Kodlistor::avslutsanledning ||
                 domain::asks_about_after(kod));
            if (fits && kod.code != "saknas" && !domain::stands_alone(kod)) {
                codes.push_back(kod.code);
            }
        }
        return codes.at(which);
    }

    Json json(const Field& field, std::size_t which) const {
        if (field.kind == FieldKind::kPercent) {
            return std::stoi(text(field, which));
        }
        return field.kind == FieldKind::kCodes ? Json::array({text(field, which)})
                                               : Json(text(field, which));
    }

private:
    const domain::Kodlistor& lists_;
};

class EveryField : public testing::TestWithParam<std::string> {
protected:
    explicit EveryField(std::vector<std::string> collected = domain::chosen_fields())
        : service_(false, std::move(collected)) {
        auto scope = service_.store->read();
        lists_ = store::load_kodlistor(scope);
    }

    const Field& field() const { return *domain::find_field(GetParam()); }

    // Whether the field tells which registrering a row of a file speaks of: another value is
    // another registrering.
    bool tells_who() const { return field().name == "kon"; }

    // A whole correction, every field answered; the one of the test with its answer `which`.
    Json body(std::int64_t version, std::size_t which) const {
        Json all = test::new_registrering(service_);
        all["version"] = version;
        all["avslut"] = {{"datum", "2026-10-01"}};
        all["bekraftat"] = {"anledning_contradicts"};  // every answer goes with every other here
        for (const Field& one : domain::kFields) {
            if (domain::is_answer(one)) {
                Json& part = one.part == FieldPart::kStart ? all : all["avslut"];
                part[std::string(one.body_name)] = answers_.json(one, &one == &field() ? which : 0);
            }
        }
        return all;
    }

    static Json told(const Json& registrering, const Field& one) {
        const std::string name(one.body_name);
        return one.part == FieldPart::kStart ? registrering[name] : registrering["avslut"][name];
    }

    // A row of a file for that person, every cell filled in but that of `empty`, and the field of
    // the test with its answer `which`.
    std::string file(std::size_t which,
                     const std::string& person,
                     const std::string& extern_id,
                     bool without_the_field = false) const {
        std::string names = "extern_id;insats;person;start;fodelsear;avslut";
        std::string cells = extern_id + ";START;" + person + ";2026-09-02;1991;2026-10-02";
        for (const Field& one : domain::kFields) {
            if (!domain::is_answer(one)) {
                continue;
            }
            const bool tested = &one == &field();
            const bool left_out = without_the_field && (tested || one.of == field().name);
            names += ";" + name_of(one);
            cells += ";";
            cells += left_out ? "" : answers_.text(one, tested ? which : 0);
        }
        return names + "\n" + cells + "\n";
    }

    intake::ImportReport import(const std::string& file) {
        intake::ImportOptions options;
        intake::ImportReport report = test::import_registreringar(*service_.store, file, options);
        EXPECT_TRUE(report.committed);
        for (const intake::ImportError& error : report.errors) {
            ADD_FAILURE() << to_string(error);
        }
        return report;
    }

    store::StoredRegistrering newest() {
        auto scope = service_.store->read();
        SQLite::Statement query(scope.database(), "SELECT max(id) FROM registrering");
        query.executeStep();
        return store::find_registrering(
                   scope, lists_, domain::RegistreringId{query.getColumn(0).getInt64()})
            .value();
    }

    std::string newest_text() {
        auto scope = service_.store->read();
        SQLite::Statement query(
            scope.database(),
            "SELECT " + std::string(field().stored_name) +
                " FROM registrering_version ORDER BY registrering DESC, version "
                "DESC LIMIT 1");
        query.executeStep();
        return query.getColumn(0).getString();
    }

    // That two registreringar differ in the field of the test and in none but what belongs to it.
    void expect_only_the_field_differs(const Registrering& a, const Registrering& b) const {
        for (const Field& one : domain::kFields) {
            const bool same = domain::value_of(one, a) == domain::value_of(one, b) &&
                              (one.kind != FieldKind::kCodeWithKommun ||
                               a.remittent_kommun == b.remittent_kommun);
            if (one.of != field().name) {
                EXPECT_EQ(same, &one != &field()) << one.name;
            }
        }
    }

    test::Service service_;
    domain::Kodlistor lists_;
    Answers answers_{lists_};
};

TEST_P(EveryField, goes_in_and_comes_out_of_the_api_the_store_and_the_history) {
    test::Browser browser(service_, "handlaggare");
    const test::OpenApi document;
    const auto made = browser.post(kRegistreringar, test::new_registrering(service_));
    const std::string path =
        std::string(kRegistreringar) + "/" + made.json["kod"].get<std::string>();
    ASSERT_EQ(browser.put(path, body(1, 0)).status, 200);
    EXPECT_EQ(newest_text(), answers_.text(field(), 0));
    const Registrering before = newest().content;

    const auto changed = browser.put(path, body(2, 1));
    ASSERT_EQ(changed.status, 200) << changed.reply.body;
    EXPECT_EQ(told(changed.json, field()), answers_.json(field(), 1));
    EXPECT_EQ(document.faults(
                  "PUT /api/v1/registreringar/{kod}", 200, "application/json", changed.reply.body),
              std::vector<std::string>{});
    EXPECT_EQ(newest_text(), answers_.text(field(), 1));
    expect_only_the_field_differs(before, newest().content);

    const auto read = browser.get(path);
    EXPECT_EQ(told(read.json, field()), answers_.json(field(), 1));
    EXPECT_EQ(read.json["historik"].back()["andrat"],
              Json::array({{{"falt", field().body_name},
                            {"fran", answers_.json(field(), 0)},
                            {"till", answers_.json(field(), 1)}}}));
}

TEST_P(EveryField, stands_in_the_row_for_statistics_and_is_covered_by_tackning) {
    import(file(1, "p1", ""));
    const Registrering content = newest().content;
    auto scope = service_.store->read();
    const auto period = domain::year_period(2026);
    const auto now = store::load_snapshot(scope, period, false);
    const auto then = store::load_snapshot_as_of(scope, lists_, period, false, service_.now);
    ASSERT_EQ(now.rows.size(), 1U);
    ASSERT_EQ(then.rows.size(), 1U);
    const auto value = [&](const domain::RegistreringRow& row) -> std::int64_t {
        if (const auto* code = std::get_if<std::uint8_t domain::RegistreringRow::*>(&field().row)) {
            return row.*(*code);
        }
        return row.*std::get<domain::KodSet domain::RegistreringRow::*>(field().row);
    };
    EXPECT_EQ(value(now.rows[0]), domain::value_of(field(), content));
    EXPECT_EQ(value(then.rows[0]), domain::value_of(field(), content));
    EXPECT_EQ(store::check_statistics_rows(scope, lists_), std::vector<std::string>{});

    test::Browser forbund(service_, "forbund");
    int covered = 0;
    const auto shown = forbund.get("/api/v1/statistik?period=2026");
    ASSERT_EQ(shown.status, 200) << shown.reply.body;
    for (const Json& row : shown.json["statistik"]) {
        if (row["tabell"] == "tackning" && row["kategori"] == field().stored_name &&
            row["insats"] == "*" && row["matt"] == "given") {
            EXPECT_EQ(row["antal"], 1);
            ++covered;
        }
    }
    EXPECT_EQ(covered, field().in_tackning ? 1 : 0);
}

TEST_P(EveryField, is_imported_and_kept_by_a_file_that_does_not_say_it) {
    EXPECT_EQ(import(file(0, "p1", "rad-1")).rows_new, 1);
    const Registrering imported = newest().content;
    EXPECT_EQ(newest_text(), answers_.text(field(), 0));
    EXPECT_EQ(import(file(0, "p1", "rad-1")).rows_same, 1);
    EXPECT_EQ(import(file(0, "p1", "")).rows_same, 1);
    if (!tells_who() && field().part != FieldPart::kAvslut) {
        EXPECT_EQ(import(file(0, "p1", "rad-1", true)).rows_same, 1);
        EXPECT_EQ(import(file(0, "p1", "", true)).rows_same, 1);
    }
    EXPECT_EQ(newest().content, imported);
    EXPECT_EQ(newest().version, 1);
}

TEST_P(EveryField, is_taken_over_from_the_same_extern_id_and_else_noted) {
    import(file(0, "p1", "rad-1"));
    const Registrering before = newest().content;
    if (!tells_who()) {
        const auto kept = import(file(1, "p1", ""));
        EXPECT_EQ(kept.rows_noted, 1);
        ASSERT_FALSE(kept.noted.empty());
        EXPECT_EQ(kept.noted.front().row, 2);
        EXPECT_EQ(kept.noted.front().column, field().name);
        EXPECT_EQ(newest().content, before);
    }
    EXPECT_EQ(import(file(1, "p1", "rad-1")).rows_changed, 1);
    EXPECT_EQ(newest_text(), answers_.text(field(), 1));
    expect_only_the_field_differs(before, newest().content);
}

// The fields that a registrering may be without: all of the start but the one that tells whose it
// is.
class FieldNotKnown : public EveryField {};

TEST_P(FieldNotKnown, is_filled_in_when_a_later_file_knows_it) {
    import(file(0, "p1", "", true));
    const Registrering before = newest().content;
    EXPECT_TRUE(newest_text().empty() || newest_text() == "saknas") << newest_text();
    EXPECT_EQ(import(file(1, "p1", "")).rows_changed, 1);
    EXPECT_EQ(newest_text(), answers_.text(field(), 1));
    expect_only_the_field_differs(before, newest().content);
}

// In a förbund that collects all but the field of the test.
class FieldNotCollected : public EveryField {
protected:
    FieldNotCollected() : EveryField(all_but(GetParam())) {}

private:
    static std::vector<std::string> all_but(const std::string& name) {
        std::vector<std::string> names = domain::chosen_fields();
        std::erase(names, name);
        return names;
    }
};

TEST_P(FieldNotCollected, is_refused_by_the_api_and_noted_by_an_import) {
    test::Browser browser(service_, "handlaggare");
    const auto made = browser.post(kRegistreringar, test::new_registrering(service_));
    EXPECT_EQ(browser
                  .put(std::string(kRegistreringar) + "/" + made.json["kod"].get<std::string>(),
                       body(1, 0))
                  .fields(),
              std::vector<std::string>{std::string(field().body_name) + ":not_applicable"});
    const auto report = import(file(0, "p1", ""));
    EXPECT_EQ(report.rows_new, 1);
    ASSERT_EQ(report.noted.size(), 1U);
    EXPECT_EQ(report.noted[0].column, field().name);
    EXPECT_EQ(newest_text(), "");
}

bool may_be_missing(const Field& field) {
    return field.part == FieldPart::kStart && field.name != "kon";
}

std::vector<std::string> answers_where(bool (*wanted)(const Field&)) {
    std::vector<std::string> names;
    for (const Field& field : domain::kFields) {
        if (domain::is_answer(field) && wanted(field)) {
            names.push_back(name_of(field));
        }
    }
    return names;
}

INSTANTIATE_TEST_SUITE_P(Fields,
                         EveryField,
                         testing::ValuesIn(answers_where([](const Field&) { return true; })),
                         [](const auto& param_info) { return param_info.param; });
INSTANTIATE_TEST_SUITE_P(Fields,
                         FieldNotKnown,
                         testing::ValuesIn(answers_where(may_be_missing)),
                         [](const auto& param_info) { return param_info.param; });
INSTANTIATE_TEST_SUITE_P(Fields,
                         FieldNotCollected,
                         testing::ValuesIn(answers_where([](const Field& field) {
                             return field.need == domain::FieldNeed::kChosen;
                         })),
                         [](const auto& param_info) { return param_info.param; });

}  // namespace
}  // namespace samspar::http
