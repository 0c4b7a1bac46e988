#include "store/insatser.h"

#include <gtest/gtest.h>

#include "support/test_store.h"

namespace samspar::store {
namespace {

using test::TestStore;

TEST(InsatserTest, every_field_comes_back) {
    TestStore t;
    domain::Insats one;
    one.namn = "Tillväxt Kvinna";
    one.beskrivning = "Stöd";
    one.inriktning = domain::Inriktning::kStrukturinriktad;
    one.registrering = domain::Registreringssatt::kAntal;
    one.arbetslivsinriktad = false;
    one.huvudman = "Botkyrka kommun";
    one.malgrupp = "Utrikes födda kvinnor";
    one.kon_begransning = "kvinna";
    one.alder_fran = 25;
    one.alder_till = 64;
    one.metod = "SE";
    one.ort = "Botkyrka";
    one.start = domain::make_date(2019, 1, 1);
    one.slut = domain::make_date(2021, 10, 31);
    one.forvantad_tid = 12;
    one.redovisas_i = t.insats;
    {
        auto scope = t.store->write();
        one.id = insert_insats(scope, drift(), one);
        scope.commit(drift(), TestStore::event("insats.create"));
    }
    one.version = 1;
    auto read = t.store->read();
    EXPECT_EQ(find_insats(read, one.id), one);
    EXPECT_EQ(load_insatser(read).size(), 2U);
}

TEST(InsatserTest, a_rename_keeps_the_id_and_the_old_name) {
    TestStore t;
    const auto before = t.now;
    t.now.ms += 60'000;
    {
        auto scope = t.store->write();
        auto insats = find_insats(scope, t.insats).value();
        insats.namn = "START 2.0";
        ASSERT_TRUE(update_insats(scope, drift(), insats));
        EXPECT_FALSE(update_insats(scope, drift(), insats)) << "version 1 is no longer current";
        scope.commit(drift(), TestStore::event("insats.change"));
    }
    auto read = t.store->read();
    EXPECT_EQ(find_insats(read, t.insats)->namn, "START 2.0");
    EXPECT_EQ(load_insatser(read, before).at(0).namn, "START");
    EXPECT_TRUE(load_insatser(read, domain::Instant{before.ms - 1}).empty());
}

}  // namespace
}  // namespace samspar::store
