#include "arkiv/archive.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "arkiv/unpacked_archive.h"
#include "publication/hbs_store.h"
#include "security/hex.h"
#include "security/sha256.h"
#include "store/publicering_files.h"
#include "store/users.h"

namespace samspar::arkiv {
namespace {

using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

// Two registreringar of one person, and one of another.
std::vector<store::StoredRegistrering> add_persons(test::TestStore& house) {
    std::vector<store::StoredRegistrering> made;
    for (const char* const key : {"arende-1", "arende-1", "arende-2"}) {
        domain::Registrering one = house.registrering("2021-03-01");
        one.person = house.store->person_tag(key);
        made.push_back(house.insert(one));
        house.now.ms += 1000;
    }
    return made;
}

TEST(Arkiv, the_year_of_hbs_is_in_its_files_as_it_was_published) {
    test::HbsStore house;
    const test::UnpackedArchive archive(*house.store);
    const std::string page = archive.file("data/beskrivning.html");
    EXPECT_THAT(page,
                HasSubstr("<tr><td>2021</td><td>450</td><td>237</td><td>280</td><td>99</td>"));
    EXPECT_THAT(page, HasSubstr("<h1>Arkiv från Samspår</h1>\n<p>HBS</p>"));
}

TEST(Arkiv, what_was_given_out_once_lies_in_it_byte_for_byte) {
    test::HbsStore house;
    const store::Publicering record = house.publish(2021);
    const test::UnpackedArchive archive(*house.store);
    const auto rows = archive.rows("tabeller/publicering_fil.csv");
    auto scope = house.store->read();
    EXPECT_THAT(rows, SizeIs(store::load_publicering_files(scope, record.nummer).size()));
    EXPECT_GT(rows.size(), 5U);
    for (const auto& row : rows) {
        const auto stored = store::find_publicering_file(scope, record.nummer, row.at("format"));
        const std::string bytes = archive.file("data/" + row.at("fil"));
        EXPECT_EQ(bytes, stored->content) << row.at("fil");
        EXPECT_EQ(security::sha256_hex(bytes), row.at("sha256"));
    }
    EXPECT_THAT(archive.rows("tabeller/publicering_cell.csv"), Not(SizeIs(0)));
}

TEST(Arkiv, every_version_is_there_and_the_newest_one_is_the_registrering) {
    test::TestStore house;
    store::StoredRegistrering stored = house.insert(house.registrering("2021-03-01"));
    domain::Registrering ended = stored.content;
    ended.avslut = house.avslut("2021-09-30");
    ASSERT_TRUE(house.update(stored, ended, store::Action::kAvslut));
    ended.felregistrerad = true;
    ASSERT_TRUE(house.update(stored, ended, store::Action::kFelregistrering));
    const test::UnpackedArchive archive(*house.store);
    const auto history = archive.rows("tabeller/registrering_historik.csv");
    ASSERT_THAT(history, SizeIs(3));
    EXPECT_EQ(history[0].at("handling"), "start");
    EXPECT_EQ(history[0].at("avslut"), "");
    EXPECT_EQ(history[1].at("avslut"), "2021-09-30");
    EXPECT_EQ(history[1].at("anledning_etikett"), "Arbete");
    EXPECT_EQ(history[2].at("handling"), "felregistrering");
    const auto rows = archive.rows("tabeller/registrering.csv");
    ASSERT_THAT(rows, SizeIs(1));
    EXPECT_EQ(rows[0].at("felregistrerad"), "ja");
    EXPECT_EQ(rows[0].at("version"), "3");
    EXPECT_EQ(rows[0].at("kod"), stored.kod);
    EXPECT_EQ(rows[0].at("kon_etikett"), "Kvinna");
    EXPECT_EQ(rows[0].at("skapad"), "2022-02-01T08:00:00.999Z");  // as parse_instant says
    EXPECT_THAT(archive.rows("tabeller/logg.csv"), Not(SizeIs(0)));
}

TEST(Arkiv, one_person_has_one_sign_which_is_another_in_each_archive) {
    test::TestStore house;
    add_persons(house);
    const test::UnpackedArchive first(*house.store);
    const test::UnpackedArchive second(*house.store);
    const auto one = first.rows("tabeller/registrering.csv");
    const auto other = second.rows("tabeller/registrering.csv");
    ASSERT_THAT(one, SizeIs(3));
    EXPECT_EQ(one[0].at("person"), one[1].at("person"));
    EXPECT_NE(one[0].at("person"), one[2].at("person"));
    EXPECT_NE(one[0].at("person"), other[0].at("person"));
    EXPECT_THAT(one[0].at("person"), SizeIs(20));
    EXPECT_THAT(one[0].at("person"),
                Each(::testing::AllOf(::testing::Ge('a'), ::testing::Le('p'))));
}

TEST(Arkiv, no_secret_and_no_tag_is_anywhere_in_it) {
    test::TestStore house;
    add_persons(house);
    {
        auto scope = house.store->write();
        domain::User anna;
        anna.name = "anna.ek";
        anna.display_name = "Anna Ek";
        anna.roles = domain::role_bit(domain::Role::kHandlaggare);
        const domain::UserId user = store::insert_user(scope, anna);
        scope.database().exec(
            "UPDATE user SET password_hash = 'argon2-of-hers', totp_secret = "
            "CAST('twenty-secret-bytes!' AS BLOB) WHERE id = " +
            std::to_string(user.value));
        scope.database().exec(
            "INSERT INTO session (token_hash, user, role, created_at, seen_at, "
            "expires_at) VALUES (CAST('hash-of-a-token' AS BLOB), 1, 0, 0, 0, 0)");
        scope.commit(store::drift(), test::TestStore::event("user.create"));
    }
    const std::string tar = test::tar_of(*house.store);
    EXPECT_NE(tar.find("anna.ek"), std::string::npos);
    const domain::PersonTag tag = house.store->person_tag("arende-1");
    const std::string bytes(reinterpret_cast<const char*>(tag.bytes.data()), tag.bytes.size());
    for (const std::string& secret : {std::string("argon2-of-hers"),
                                      std::string("twenty-secret-bytes"),
                                      std::string("hash-of-a-token"),
                                      bytes,
                                      security::to_hex(tag.bytes)}) {
        EXPECT_EQ(tar.find(secret), std::string::npos) << secret;
    }
}

TEST(Arkiv, it_is_of_one_moment_whatever_is_registered_meanwhile) {
    test::TestStore house;
    house.insert(house.registrering("2021-03-01"));
    store::ReadScope scope = house.store->read();
    const Archive archive(scope, {.at = house.now, .program = "0.1.0"});
    house.insert(house.registrering("2021-04-01"));
    std::string tar;
    archive.write([&](std::string_view bytes) { tar += bytes; });
    EXPECT_EQ(archive.summary().registreringar, 1);
    EXPECT_NE(tar.find("2021-03-01"), std::string::npos);
    EXPECT_EQ(tar.find("2021-04-01"), std::string::npos);
}

// The rows that statistics read are not those the files are made of: when they part, one is wrong.
TEST(Arkiv, figures_that_differ_from_the_files_are_refused_before_a_byte_is_given_out) {
    test::TestStore house;
    domain::Registrering ended = house.registrering("2021-03-01");
    ended.avslut = house.avslut("2021-09-30");
    house.insert(ended);
    {
        auto scope = house.store->write();
        scope.database().exec("DELETE FROM registrering_year");
        scope.commit(store::drift(), test::TestStore::event("test"));
    }
    store::ReadScope scope = house.store->read();
    try {
        const Archive archive(scope, {.at = house.now, .program = "0.1.0"});
        FAIL() << "it was not refused";
    } catch (const NotWhole& why) {
        EXPECT_THAT(why.what(), HasSubstr("2021, aktuella"));
        EXPECT_THAT(why.what(), HasSubstr("nothing is given out"));
    }
}

TEST(Arkiv, a_table_that_the_plan_does_not_know_is_refused) {
    test::TestStore house;
    {
        auto scope = house.store->write();
        scope.database().exec("CREATE TABLE nytt (falt TEXT) STRICT");
        scope.commit(store::drift(), test::TestStore::event("test"));
    }
    store::ReadScope scope = house.store->read();
    EXPECT_THROW(Archive(scope, {.at = house.now, .program = "0.1.0"}), NotWhole);
}

TEST(Arkiv, a_bag_says_how_much_it_holds) {
    test::TestStore house;
    const test::UnpackedArchive archive(*house.store);
    EXPECT_EQ(archive.file("bagit.txt"),
              "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    EXPECT_THAT(archive.file("bag-info.txt"),
                HasSubstr("Payload-Oxum: " + std::to_string(archive.unpacked().bytes) + "." +
                          std::to_string(archive.unpacked().files) + "\n"));
    EXPECT_THAT(archive.file("manifest-sha256.txt"),
                HasSubstr(security::sha256_hex(archive.file("data/beskrivning.html")) +
                          "  data/beskrivning.html\n"));
}

}  // namespace
}  // namespace samspar::arkiv
