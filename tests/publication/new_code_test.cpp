#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "domain/kodlista_change.h"
#include "publication/difference.h"
#include "publication/hbs_store.h"
#include "publication/microdata.h"
#include "publication/verify.h"
#include "store/kodlistor.h"
#include "store/publicering.h"
#include "store/publicering_ledger.h"

namespace samspar::publication {
namespace {

using test::HbsStore;

// A code that came after the first year was published.
void add_code(HbsStore& t, std::string_view list_name, domain::Kod kod, std::string_view after) {
    t.now.ms += 60'000;
    const domain::Kodlista list = *t.lists.find(list_name);
    kod.number = domain::next_number(list);
    auto scope = t.store->write();
    store::add_kod(scope, list, kod, list.number_of(after));
    t.lists = store::load_kodlistor(scope);
    scope.commit(store::drift(), HbsStore::event("kodlista.add"));
}

domain::Kod omstallningsstod() {
    domain::Kod kod;
    kod.code = "omstallningsstod";
    kod.label = "Omställningsstöd";
    kod.group = "ovrig_offentlig";
    kod.published_under = "ovrig_offentlig";
    return kod;
}

std::vector<std::string> frozen_sums(HbsStore& t, int nummer) {
    auto read = t.store->read();
    std::vector<std::string> sums;
    for (const auto& file : store::load_publicering_files(read, nummer)) {
        sums.push_back(file.sha256);
    }
    return sums;
}

// The lines of a table as it is published.
std::vector<std::string> rows_of(HbsStore& t, int nummer, std::string_view id) {
    auto read = t.store->read();
    const auto page = store::find_publicering_file(read, nummer, "sida").value();
    std::vector<std::string> rows;
    const Json published = Json::parse(page.content);
    for (const Json& table : published.at("tabeller")) {
        if (table.at("id") == id) {
            for (const Json& row : table.at("rader")) {
                rows.push_back(row.at("namn").get<std::string>());
            }
        }
    }
    return rows;
}

// The answers that the ledger knows of the försörjning before, of the people of a universe.
std::string leaves_of(HbsStore& t, const std::string& universe) {
    auto read = t.store->read();
    for (const store::LedgerDimensionRow& row : store::load_ledger(read).dimensions) {
        if (row.universe == universe && row.dimension == "forsorjning_fore") {
            return row.leaves;
        }
    }
    return {};
}

TEST(NewCode, leaves_a_published_year_as_it_is_and_shows_in_its_differences_by_total_only) {
    HbsStore t;
    (void)t.publish(2021);
    const auto before = frozen_sums(t, 1);
    add_code(t, "forsorjning", omstallningsstod(), "studiestod");

    t.now.ms += 60'000;
    domain::Registrering content = t.registrering("2021-03-15");
    content.forsorjning_fore = domain::kod_bit(t.lists.forsorjning.number_of("omstallningsstod"));
    content.avslut = t.avslut("2021-06-30");
    for (int i = 0; i < 5; ++i) {
        (void)t.insert(content);
    }

    const auto cells = [&] {
        auto read = t.store->read();
        return difference(read, 1).value().cells;
    }();
    std::vector<std::string> rows;
    for (const ChangedCell& cell : cells) {
        if (cell.table == "forsorjning_fore") {
            rows.push_back(cell.row + ", " + cell.column);
            const Cause five_new{store::ChangeKind::kStart, 5};
            EXPECT_THAT(cell.causes, testing::ElementsAre(five_new));
        }
    }
    EXPECT_THAT(rows, testing::UnorderedElementsAre("Totalt, Totalt", "Totalt, Kvinnor"));
    EXPECT_EQ(frozen_sums(t, 1), before);
    EXPECT_TRUE(verify(*t.store).ok());
}

TEST(NewCode,
     is_a_line_of_its_own_or_of_its_group_in_the_next_year_which_is_proven_with_the_first) {
    HbsStore t;
    (void)t.publish(2021);
    add_code(t, "forsorjning", omstallningsstod(), "studiestod");
    const std::vector<domain::Insats> insatser = [&] {
        auto read = t.store->read();
        return store::load_insatser(read);
    }();
    for (std::size_t i = 0; i < 216; ++i) {
        constexpr std::array<std::string_view, 4> kSources{
            "omstallningsstod", "a_kassa", "forsorjningsstod", "ingen_offentlig"};
        constexpr std::array<std::string_view, 3> kInsatser{"START", "MIA Vidare", "UPIS"};
        constexpr std::array<std::string_view, 3> kReasons{
            "arbete", "arbetssokande", "fortsatt_rehabilitering"};
        constexpr std::array<std::string_view, 4> kAfter{
            "ingen_offentlig", "sjukpenning", "aktivitetsstod", "forsorjningsstod"};
        t.now.ms += 60'000;
        domain::Registrering content = t.registrering("2022-03-15");
        content.insats =
            std::ranges::find(insatser, kInsatser[i / 8 % 3], &domain::Insats::namn)->id;
        content.kon = t.lists.kon.number_of(i % 2 == 0 ? "kvinna" : "man");
        content.forsorjning_fore =
            domain::kod_bit(t.lists.forsorjning.number_of(kSources[i / 2 % 4]));
        content.avslut = t.avslut("2022-03-31", kReasons[i / 24 % 3]);
        content.avslut->forsorjning_efter =
            domain::kod_bit(t.lists.forsorjning.number_of(kAfter[i / 54 % 4]));
        (void)t.insert(content);
    }
    t.now = domain::parse_instant("2023-02-01T08:00:00Z").value();
    const store::Publicering second = t.publish(2022);
    EXPECT_EQ(second.nummer, 2);
    // Not a line of their own: they are in the group that the new code is in.
    EXPECT_THAT(rows_of(t, 2, "forsorjning_fore"),
                testing::Contains("Övrig, flera källor eller okänd"));
    EXPECT_EQ(leaves_of(t, "avslutade 2021").find("omstallningsstod"), std::string::npos);
    EXPECT_NE(leaves_of(t, "avslutade 2022").find("omstallningsstod"), std::string::npos);
    EXPECT_TRUE(verify(*t.store).ok());
}

TEST(NewCode, is_in_no_file_of_single_registreringar_of_a_year_published_before_it) {
    HbsStore with;
    HbsStore without;
    (void)with.publish(2021);
    (void)without.publish(2021);
    add_code(with, "forsorjning", omstallningsstod(), "studiestod");
    const auto made =
        prepare_microdata(*with.store, {.period = domain::year_period(2021), .program = "0.1.0"});
    const auto expected = prepare_microdata(
        *without.store, {.period = domain::year_period(2021), .program = "0.1.0"});
    ASSERT_FALSE(made.files.empty());
    const auto audit = [](const PreparedMicrodata& prepared) {
        const auto it =
            std::ranges::find(prepared.files, "sdc-audit", &store::PubliceringFile::format);
        return it == prepared.files.end() ? std::string() : it->content;
    };
    EXPECT_EQ(audit(made).find("omstallningsstod"), std::string::npos);
    EXPECT_EQ(made.report, expected.report);
}

// As kommun and as remittent.
TEST(NewKommun, is_counted_from_the_next_year_on) {
    HbsStore t;
    (void)t.publish(2021);
    const auto before = frozen_sums(t, 1);
    domain::Kod kommun;
    kommun.code = "0180";
    kommun.label = "Stockholm";
    kommun.valid_from = domain::make_date(2022, 1, 1);
    add_code(t, "kommun", kommun, "0128");
    for (int i = 0; i < 40; ++i) {
        t.now.ms += 60'000;
        domain::Registrering content = t.registrering("2022-03-15");
        content.kommun = t.lists.kommun.number_of("0180");
        content.remittent = t.lists.remittent.number_of("kommun");
        content.remittent_kommun = content.kommun;
        (void)t.insert(content);
    }
    t.now = domain::parse_instant("2023-02-01T08:00:00Z").value();
    EXPECT_EQ(t.publish(2022).nummer, 2);
    EXPECT_THAT(rows_of(t, 2, "kommun"), testing::Contains("Stockholm"));
    EXPECT_EQ(frozen_sums(t, 1), before);
}

}  // namespace
}  // namespace samspar::publication
