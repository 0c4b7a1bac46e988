// What another Samspår can make of an archive: the same figures.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "arkiv/unpacked_archive.h"
#include "domain/split.h"
#include "export/statistik_csv.h"
#include "publication/hbs_store.h"
#include "statistics/compute.h"
#include "store/statistics_rows.h"
#include "support/import.h"

namespace samspar::arkiv {
namespace {

using ::testing::Contains;
using ::testing::StartsWith;

// Every figure of every table as a line, in the order of the alphabet: insatser stand in the order
// they were made in.
std::set<std::string> all_tables(test::TestStore& house, int year) {
    auto scope = house.store->read();
    const domain::Period period = domain::year_period(year);
    const std::string csv =
        exporting::statistik_csv(statistics::compute(store::load_snapshot(scope, period, false),
                                                     store::load_kodlistor(scope),
                                                     {.period = period}));
    std::set<std::string> lines;
    for (const std::string& line : domain::split(csv, '\n')) {
        lines.insert(line);
    }
    return lines;
}

// All that is said of the insatser, by their names.
std::map<std::string, domain::Insats> insatser_of(test::TestStore& house) {
    auto scope = house.store->read();
    std::map<std::string, domain::Insats> insatser;
    for (domain::Insats insats : store::load_insatser(scope)) {
        if (insats.redovisas_i) {
            insats.metod += " under " + store::find_insats(scope, *insats.redovisas_i)->namn;
            insats.redovisas_i.reset();
        }
        insats.id = {};
        insats.version = 0;
        insatser[insats.namn] = insats;
    }
    return insatser;
}

// One of everything that an import has to keep apart: the same person twice in a day in one insats,
// two without a key who are alike, a felregistrering with an avslut, counts, a text that looks like
// a formula, an insats with all its words.
void make_it_difficult(test::HbsStore& house) {
    domain::Insats one;
    one.namn = "Kugghjulet \"2\", norr";
    one.start = domain::make_date(2015, 1, 1);
    one.beskrivning = "- första raden\nandra raden";
    one.malgrupp = "Unga";
    one.metod = "Samtal; grupp";
    one.ort = "Salem";
    {
        auto scope = house.store->write();
        one.id = store::insert_insats(scope, store::drift(), one);
        scope.commit(store::drift(), test::TestStore::event("insats.create"));
    }
    for (const char* const key : {"arende-1", "arende-1", "arende-2", "", ""}) {
        domain::Registrering r = house.registrering("2021-03-01");
        r.insats = one.id;
        if (*key != '\0') {
            r.person = house.store->person_tag(key);
        }
        r.avslut = house.avslut("2021-09-30");
        house.insert(r);
    }
    domain::Registrering wrong = house.registrering("2021-05-01");
    wrong.avslut = house.avslut("2021-06-01");
    store::StoredRegistrering stored = house.insert(wrong);
    wrong.felregistrerad = true;
    ASSERT_TRUE(house.update(stored, wrong, store::Action::kFelregistrering));
    ASSERT_TRUE(
        test::import_antal(*house.store, "insats;ar;antal;enhet\nSTART;2020;12;Vårdcentralen\n", {})
            .committed);
}

class ArkivMoved : public ::testing::Test {
protected:
    ArkivMoved() { make_it_difficult(from); }

    // Into another store, as an operator would.
    intake::ImportReport take_in() {
        const test::UnpackedArchive archive(*from.store);
        EXPECT_TRUE(test::import_insatser(*to.store, archive.file("data/import/insatser.csv"), {})
                        .committed);
        EXPECT_TRUE(
            test::import_antal(*to.store, archive.file("data/import/antal.csv"), {}).committed);
        return test::import_registreringar(
            *to.store, archive.file("data/import/registreringar.csv"), {});
    }

    test::HbsStore from;
    test::TestStore to;
};

TEST_F(ArkivMoved, another_forbund_has_the_same_statistics_of_every_year) {
    const intake::ImportReport report = take_in();
    for (const intake::ImportError& error : report.errors) {
        ADD_FAILURE() << to_string(error);
    }
    ASSERT_TRUE(report.committed);
    EXPECT_EQ(report.rows_new, report.rows);
    for (int year = 2015; year <= 2022; ++year) {
        EXPECT_EQ(all_tables(to, year), all_tables(from, year)) << year;
    }
    EXPECT_THAT(all_tables(to, 2021), Contains(StartsWith("flode,2021,*,*,*,aktuella,455,")));
}

TEST_F(ArkivMoved, insatser_keep_all_their_words) {
    ASSERT_TRUE(take_in().committed);
    EXPECT_EQ(insatser_of(to), insatser_of(from));
    EXPECT_EQ(insatser_of(to).at("Kugghjulet \"2\", norr").beskrivning,
              "- första raden\nandra raden");
}

TEST_F(ArkivMoved, a_later_archive_of_the_same_forbund_adds_nobody_twice) {
    ASSERT_TRUE(take_in().committed);
    const intake::ImportReport again = take_in();
    EXPECT_TRUE(again.committed);
    EXPECT_EQ(again.rows_new, 0);
    EXPECT_EQ(all_tables(to, 2021), all_tables(from, 2021));
}

}  // namespace
}  // namespace samspar::arkiv
