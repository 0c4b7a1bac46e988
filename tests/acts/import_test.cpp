#include "acts/import.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/came_to.h"
#include "acts/house.h"
#include "security/sha256.h"
#include "store/insatser.h"

namespace samspar::acts {
namespace {

using test::came_to;
using test::House;
using testing::ElementsAre;

constexpr ActId kImport = ActId::kImportRegistreringar;
constexpr std::string_view kTwo =
    "insats;start;kon;fodelsear\n"
    "START;2021-03-15;kvinna;1990\n"
    "UPIS;2021-03-16;man;1985\n";

intake::ImportReport imported(House& house,
                              std::string_view bytes,
                              const intake::ImportOptions& options = {}) {
    return std::get<intake::ImportReport>(import_file(*house.environment,
                                                      house.at_command_line(kImport),
                                                      ImportKind::kRegistreringar,
                                                      bytes,
                                                      options));
}

std::int64_t rows_in(House& house, const std::string& table) {
    store::ReadScope scope = house.store->read();
    return scope.database().execAndGet("SELECT count(*) FROM " + table).getInt64();
}

std::string counts(std::string_view bytes, const std::string& numbers) {
    return R"({"sha256":")" + security::sha256_hex(bytes) + "\"," + numbers + "}";
}

TEST(ImportFile, leaves_one_row_with_its_counts_and_the_account_of_the_operator) {
    House house;
    EXPECT_TRUE(imported(house, kTwo).committed);
    EXPECT_THAT(
        house.log(2),
        ElementsAre("import.registreringar import 1 ok " +
                        counts(kTwo, R"("new":2,"changed":0,"same":0,"noted":0,"refused":0)"),
                    testing::StartsWith("test.set_up")));
    store::ReadScope scope = house.store->read();
    const store::AuditRow row = store::audit_rows(scope, std::nullopt, 1).front();
    EXPECT_EQ(row.actor.address, "local:anna");
    EXPECT_EQ(row.event.count, 2);
}

TEST(ImportFile, that_is_wrong_leaves_only_a_row_that_says_so) {
    House house;
    const std::string bytes = std::string(kTwo) + "START;2021-04-31;man;1985\n";
    const intake::ImportReport report = imported(house, bytes);
    EXPECT_FALSE(report.committed);
    EXPECT_EQ(report.rows_refused, 1);
    EXPECT_EQ(rows_in(house, "registrering"), 0);
    EXPECT_EQ(rows_in(house, "import"), 0);
    EXPECT_THAT(
        house.log(1),
        ElementsAre(
            "import.registreringar import refused " +
            counts(
                bytes,
                R"("new":2,"changed":0,"same":0,"noted":0,"refused":1,"nekat":"validation_failed")")));
}

TEST(ImportFile, leaves_nothing_when_it_is_a_dry_run) {
    House house;
    const auto before = house.log(100);
    intake::ImportOptions options;
    options.dry_run = true;
    const intake::ImportReport report = imported(house, kTwo, options);
    EXPECT_EQ(report.rows_new, 2);
    EXPECT_FALSE(report.committed);
    EXPECT_EQ(rows_in(house, "registrering"), 0);
    EXPECT_EQ(house.log(100), before);
}

TEST(ImportFile, is_for_nobody_in_a_session) {
    House house;
    EXPECT_EQ(
        came_to(import_file(
            *house.environment, house.forbund(kImport), ImportKind::kRegistreringar, kTwo, {})),
        "forbidden");
    EXPECT_EQ(rows_in(house, "registrering"), 0);
    EXPECT_THAT(house.log(1),
                ElementsAre(R"(import.registreringar import refused {"nekat":"forbidden"})"));
}

TEST(ImportFile, reads_insatser_and_antal_too) {
    House house;
    const auto of = [&](ActId id, ImportKind kind, std::string_view bytes) {
        return std::get<intake::ImportReport>(
            import_file(*house.environment, house.at_command_line(id), kind, bytes, {}));
    };
    EXPECT_EQ(of(ActId::kImportInsatser, ImportKind::kInsatser, "namn;start\nNy;2020-01-01\n").kind,
              "insatser");
    EXPECT_TRUE(
        of(ActId::kImportAntal, ImportKind::kAntal, "insats;ar;antal\nNy;2020;7\n").committed);
    EXPECT_THAT(house.log(1)[0], testing::StartsWith("import.antal import 2 ok"));
}

}  // namespace
}  // namespace samspar::acts
