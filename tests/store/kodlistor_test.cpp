#include "store/kodlistor.h"

#include <gtest/gtest.h>

#include "domain/kodlista_change.h"
#include "store/registreringar.h"
#include "support/test_store.h"

namespace samspar::store {
namespace {

using domain::Kod;
using domain::KodNumber;

Kod new_kod(const domain::Kodlista& list, std::string code, std::string label) {
    Kod kod;
    kod.number = domain::next_number(list);
    kod.code = std::move(code);
    kod.label = std::move(label);
    kod.group = "ovrig_offentlig";
    kod.published_under = "ovrig_offentlig";
    kod.help = "Ny från 2026";
    kod.valid_from = domain::make_date(2026, 1, 1);
    return kod;
}

class KodlistorTest : public testing::Test {
protected:
    template <typename Change>
    void change(Change what) {
        auto scope = store().write();
        what(scope);
        scope.commit(drift(), test::TestStore::event("kodlista.change"));
    }
    Store& store() { return *opened_.store; }
    const domain::Kodlista& forsorjning() { return lists_now().forsorjning; }
    const domain::Kodlistor& lists_now() {
        edition_ = store().edition();
        return edition_->lists;
    }
    void add(const Kod& kod, std::string_view after) {
        const auto list = forsorjning();
        change([&](WriteScope& scope) { add_kod(scope, list, kod, list.number_of(after)); });
    }

    test::TestStore opened_;
    std::shared_ptr<const Edition> edition_;
};

TEST_F(KodlistorTest, a_new_code_stands_right_after_the_one_it_is_put_after) {
    const Kod kod = new_kod(forsorjning(), "omstallningsstod", "Omställningsstöd");
    add(kod, "studiestod");
    const auto codes = forsorjning().codes();
    ASSERT_EQ(codes.size(), 14U);
    EXPECT_EQ(codes[8].code, "studiestod");
    EXPECT_EQ(codes[9].code, "omstallningsstod");
    EXPECT_EQ(codes[9].number, 14);
    EXPECT_EQ(codes[9].label, "Omställningsstöd");
    EXPECT_EQ(codes[9].group, "ovrig_offentlig");
    EXPECT_EQ(codes[9].published_under, "ovrig_offentlig");
    EXPECT_EQ(codes[9].help, "Ny från 2026");
    EXPECT_EQ(codes[9].valid_from, domain::make_date(2026, 1, 1));
    EXPECT_EQ(codes[10].code, "annan_offentlig");
    EXPECT_EQ(codes[13].code, "vill_ej");
}

TEST_F(KodlistorTest, a_registrering_with_a_new_code_is_read_again) {
    add(new_kod(forsorjning(), "omstallningsstod", "Omställningsstöd"), "studiestod");
    opened_.lists = lists_now();
    domain::Registrering content = opened_.registrering("2026-02-01");
    content.forsorjning_fore =
        domain::kod_bit(opened_.lists.forsorjning.number_of("omstallningsstod"));
    const StoredRegistrering stored = opened_.insert(content);
    auto scope = store().read();
    EXPECT_EQ(find_registrering(scope, opened_.lists, stored.kod)->content, content);
}

TEST_F(KodlistorTest, the_lists_of_an_earlier_moment_lack_what_came_later) {
    const domain::Instant before = opened_.now;
    opened_.now.ms += 1000;
    add(new_kod(forsorjning(), "omstallningsstod", "Omställningsstöd"), "studiestod");
    auto scope = store().read();
    EXPECT_EQ(load_kodlistor_as_of(scope, before).forsorjning.find("omstallningsstod"), nullptr);
    EXPECT_NE(load_kodlistor_as_of(scope, opened_.now).forsorjning.find("omstallningsstod"),
              nullptr);
    EXPECT_EQ(load_kodlistor_as_of(scope, before).kommun.codes().size(), 5U);
}

TEST_F(KodlistorTest, a_code_gets_a_last_day_and_loses_it_again) {
    const auto list = forsorjning();
    const KodNumber number = list.number_of("etableringsersattning");
    change(
        [&](WriteScope& scope) { end_kod(scope, list, number, domain::make_date(2026, 6, 30)); });
    const Kod* ended = forsorjning().find("etableringsersattning");
    EXPECT_TRUE(domain::is_valid_on(*ended, domain::make_date(2026, 6, 30)));
    EXPECT_FALSE(domain::is_valid_on(*ended, domain::make_date(2026, 7, 1)));
    change([&](WriteScope& scope) { end_kod(scope, list, number, std::nullopt); });
    EXPECT_EQ(forsorjning().find("etableringsersattning")->valid_to, std::nullopt);
}

TEST_F(KodlistorTest, a_code_is_called_something_else_and_moved_but_keeps_its_number) {
    const auto list = forsorjning();
    const KodNumber number = list.number_of("a_kassa");
    change([&](WriteScope& scope) {
        rename_kod(scope, list, number, "Arbetslöshetsersättning", "A-kassa");
        move_kod(scope, list, number, domain::kNoKod);
    });
    const Kod& first = forsorjning().codes().front();
    EXPECT_EQ(first.code, "a_kassa");
    EXPECT_EQ(first.number, number);
    EXPECT_EQ(first.label, "Arbetslöshetsersättning");
    EXPECT_EQ(first.help, "A-kassa");
}

TEST_F(KodlistorTest, the_store_refuses_to_lose_a_code_or_to_change_what_it_means) {
    for (const char* statement :
         {"DELETE FROM kod WHERE kod = 'a_kassa'",
          "UPDATE kod SET nummer = 30 WHERE kod = 'a_kassa'",
          "UPDATE kod SET grupp = 'ohalsa' WHERE kod = 'a_kassa'",
          "UPDATE kod SET publiceras_under = 'ohalsa' WHERE kod = 'a_kassa'",
          "UPDATE kod SET recorded_at = 1 WHERE kod = 'a_kassa'"}) {
        auto scope = store().write();
        EXPECT_THROW(scope.database().exec(statement), SQLite::Exception) << statement;
    }
}

}  // namespace
}  // namespace samspar::store
