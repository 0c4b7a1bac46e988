// Whatever goes in, no file of the data directory holds it in clear.

#include <gtest/gtest.h>

#include <csignal>
#include <fstream>

#include "cli/program.h"

namespace samspar::test {
namespace {

// Every file that holds one of the texts, with the text.
std::vector<std::string> files_with(const std::string& directory,
                                    const std::vector<std::string>& texts) {
    std::vector<std::string> found;
    int looked_at = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
        if (!entry.is_regular_file()) {
            continue;
        }
        ++looked_at;
        const std::string content = content_of(entry.path().string());
        for (const std::string& text : texts) {
            if (content.find(text) != std::string::npos) {
                found.push_back(entry.path().string() + ": " + text);
            }
        }
    }
    EXPECT_GE(looked_at, 5);
    return found;
}

const std::vector<std::string> kCanaries{"Kanarieinsats",
                                         "kanarieperson",
                                         "KanarieBeskrivning",
                                         "kanarierad",
                                         "Kanarie Ek",
                                         "kanarieforbund",
                                         "arbetsformedlingen",
                                         "CREATE TABLE"};

TEST(Canary, nothing_that_was_put_in_lies_in_clear_on_the_disk) {
    const TemporaryDirectory home;
    const std::string data = (home / "data").string();
    const std::string file = (home / "a.csv").string();
    ASSERT_EQ(
        samspar(
            {"init", "--data", data, "--forbund", "kanarieforbund", "--insecure-key-beside-data"})
            .code,
        0);
    const auto put = [&](const std::string& kind, const std::string& text) {
        std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
        ASSERT_EQ(samspar({"import", kind, file, "--data", data}).code, 0);
    };
    put("insatser", "namn;start;beskrivning\nKanarieinsats;2020-01-01;KanarieBeskrivning\n");
    put("registreringar",
        "insats;person;start;kon;fodelsear;remittent;extern_id\n"
        "Kanarieinsats;kanarieperson;2021-03-15;man;1985;arbetsformedlingen;kanarierad\n");
    ASSERT_EQ(samspar({"user",
                       "add",
                       "kanarie",
                       "--role",
                       "lasare",
                       "--display-name",
                       "Kanarie Ek",
                       "--data",
                       data})
                  .code,
              0);
    EXPECT_EQ(files_with(data, kCanaries), std::vector<std::string>{});

    // Nor while a service has it open, with a write-ahead log beside it.
    Running service({"serve", "--data", data, "--listen", "127.0.0.1:0"});
    ASSERT_NE(service.line_of_stdout(), "");
    put("registreringar",
        "insats;person;start;kon;fodelsear\nKanarieinsats;kanarieperson2;2021-03-15;man;1985\n");
    ASSERT_GT(std::filesystem::file_size(data + "/samspar.db-wal"), 0U);
    EXPECT_EQ(files_with(data, kCanaries), std::vector<std::string>{});
    // Nor in a backup, in what is made on the way to one, or in what a restore leaves.
    const std::string backups = (home / "backups/").string();
    ASSERT_EQ(samspar({"backup", backups, "--data", data}).code, 0);
    service.signal(SIGTERM);
    EXPECT_EQ(service.wait(), 0);
    const auto made = std::filesystem::directory_iterator(backups)->path().string();
    ASSERT_EQ(samspar({"restore", made, "--data", data}).code, 0);
    std::filesystem::remove(file);
    EXPECT_EQ(files_with(home.path().string(), kCanaries), std::vector<std::string>{});
}

TEST(Canary, the_search_would_find_one) {
    const TemporaryDirectory home;
    for (const char* name : {"1", "2", "3", "4", "5"}) {
        std::ofstream(home / name) << "x kanarieperson y";
    }
    EXPECT_EQ(files_with(home.path().string(), kCanaries).size(), 5U);
}

}  // namespace
}  // namespace samspar::test
