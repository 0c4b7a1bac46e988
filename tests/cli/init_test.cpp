#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "cli/program.h"

namespace samspar::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::MatchesRegex;

unsigned mode_of(const std::string& path) {
    struct stat status {};
    EXPECT_EQ(::stat(path.c_str(), &status), 0) << path;
    return status.st_mode & 0777U;
}

class Init : public testing::Test {
protected:
    Init() { std::filesystem::create_directory(keys); }

    Finished init(std::vector<std::string> more) const {
        std::vector<std::string> words{"init", "--data", data, "--forbund", "Förbundet X"};
        words.insert(words.end(), more.begin(), more.end());
        return samspar(words);
    }

    TemporaryDirectory home;
    std::string data = (home / "data").string();
    std::string keys = (home / "keys").string();
    std::string key = keys + "/key";
};

TEST_F(Init, makes_an_owner_only_store_and_prints_a_link) {
    const Finished run = init({"--key-file", key, "--json"});
    ASSERT_EQ(run.code, 0) << run.err;
    const auto json = run.json();
    EXPECT_EQ(json["forbund"], "Förbundet X");
    EXPECT_EQ(json["key_file"], key);
    EXPECT_EQ(json["links"][0]["anvandarnamn"], "admin");
    EXPECT_THAT(json["links"][0]["lank"].get<std::string>(),
                MatchesRegex("https://localhost:8443/aktivera#[A-Za-z0-9_-]{43}"));
    EXPECT_EQ(mode_of(data), 0700U);
    EXPECT_EQ(mode_of(key), 0600U);
    for (const char* name : {"/keyring", "/samspar.db", "/config", "/lock", "/ballast"}) {
        EXPECT_EQ(mode_of(data + name), 0600U) << name;
    }
    // The key is not in the data directory, and the config holds only its place.
    EXPECT_EQ(content_of(data + "/config"), "key_file=" + key + "\n");
}

TEST_F(Init, the_first_user_has_the_role_forbund_and_the_chosen_name_and_address) {
    const Finished run = init(
        {"--key-file", key, "--admin", "maria.ek", "--url", "https://samspar.example", "--json"});
    ASSERT_EQ(run.code, 0) << run.err;
    EXPECT_THAT(run.json()["links"][0]["lank"].get<std::string>(),
                HasSubstr("https://samspar.example/aktivera#"));
    const auto users = samspar({"user", "list", "--data", data, "--json"}).json()["anvandare"];
    ASSERT_EQ(users.size(), 1U);
    EXPECT_EQ(users[0]["anvandarnamn"], "maria.ek");
    EXPECT_EQ(users[0]["roller"], nlohmann::json::array({"forbund"}));
    // The address is remembered for later links.
    EXPECT_THAT(samspar({"user", "reset", "maria.ek", "--data", data}).out,
                HasSubstr("https://samspar.example/aktivera#"));
}

TEST_F(Init, the_key_may_not_lie_in_the_data_directory) {
    for (const std::string& path : {data + "/key", data + "/../data/key", data + "/sub/key"}) {
        const Finished run = init({"--key-file", path});
        EXPECT_EQ(run.code, 2);
        EXPECT_THAT(run.err, HasSubstr("may not lie in the data directory"));
    }
    EXPECT_FALSE(std::filesystem::exists(data));
}

TEST_F(Init, the_key_may_lie_there_when_that_is_said) {
    ASSERT_EQ(init({"--insecure-key-beside-data"}).code, 0);
    EXPECT_EQ(mode_of(data + "/key"), 0600U);
    // The whole directory may be moved.
    const std::string moved = (home / "moved").string();
    std::filesystem::rename(data, moved);
    EXPECT_EQ(samspar({"user", "list", "--data", moved}).code, 0);
}

TEST_F(Init, never_touches_a_directory_that_holds_anything) {
    ASSERT_EQ(init({"--key-file", key}).code, 0);
    const std::string keyring = content_of(data + "/keyring");
    const Finished again = init({"--key-file", keys + "/key2"});
    EXPECT_EQ(again.code, 1);
    EXPECT_THAT(again.err, HasSubstr("a new store needs an empty directory"));
    EXPECT_THAT(again.out, IsEmpty());
    EXPECT_EQ(content_of(data + "/keyring"), keyring);
    EXPECT_FALSE(std::filesystem::exists(keys + "/key2"));
}

TEST_F(Init, leaves_nothing_behind_when_it_fails) {
    const Finished run = init({"--key-file", (home / "nowhere/key").string()});
    EXPECT_EQ(run.code, 1);
    EXPECT_THAT(run.err, HasSubstr("cannot be made"));
    EXPECT_FALSE(std::filesystem::exists(data));
    EXPECT_EQ(init({"--key-file", key}).code, 0);
}

TEST_F(Init, leaves_nothing_behind_when_its_first_user_cannot_be_made) {
    EXPECT_NE(init({"--key-file", key, "--admin", "Not A Name"}).code, 0);
    EXPECT_FALSE(std::filesystem::exists(data));
    EXPECT_FALSE(std::filesystem::exists(key));
    EXPECT_EQ(init({"--key-file", key}).code, 0);
}

TEST_F(Init, never_writes_over_a_key_file) {
    ASSERT_EQ(init({"--key-file", key}).code, 0);
    const std::string before = content_of(key);
    const Finished run =
        samspar({"init", "--data", (home / "other").string(), "--forbund", "Y", "--key-file", key});
    EXPECT_EQ(run.code, 1);
    EXPECT_EQ(content_of(key), before);
}

TEST_F(Init, wrong_words_are_told) {
    EXPECT_THAT(init({"--key-file", key, "--kommun", "126=Huddinge"}).err,
                HasSubstr("--kommun must be a code of four digits and a name"));
    EXPECT_EQ(init({"--key-file", key, "--kommun", "0126"}).code, 2);
    const Finished twice =
        init({"--key-file", key, "--kommun", "0126=Huddinge", "--kommun", "0126=Salem"});
    EXPECT_EQ(twice.code, 2);
    EXPECT_THAT(twice.err, HasSubstr("0126=Salem"));
    EXPECT_EQ(init({"--key-file", key, "--url", "http://x"}).code, 2);
    const Finished path = init({"--key-file", key, "--url", "https://samspar.example/huddinge"});
    EXPECT_EQ(path.code, 2);
    EXPECT_THAT(path.err, testing::HasSubstr("one host name for each förbund"));
    EXPECT_EQ(init({"--key-file", key, "--kommun", "0000=Ingenstans"}).code, 2);
    EXPECT_EQ(init({"--key-file", key, "--without", "kon"}).code, 2);
    EXPECT_FALSE(std::filesystem::exists(data));
}

}  // namespace
}  // namespace samspar::test
