#include "acts/arkiv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/house.h"

namespace samspar::acts {
namespace {

using test::House;
using testing::StartsWith;

constexpr ActId kArkiv = ActId::kDriftArkiv;

TEST(GiveOutArkiv, leaves_its_row_before_the_first_byte_and_with_what_was_counted) {
    House house;
    std::string log_at_first_byte;
    std::string tar;
    const auto made = std::get<arkiv::ArchiveSummary>(give_out_arkiv(
        *house.environment, house.at_command_line(kArkiv), [&](std::string_view bytes) {
            if (tar.empty()) {
                log_at_first_byte = house.log(1).front();
            }
            tar += bytes;
        }));
    EXPECT_EQ(log_at_first_byte,
              "drift.arkiv  ok {\"rad\":" + std::to_string(made.log_rows) + ",\"filer\":" +
                  std::to_string(made.files) + ",\"sha256\":\"" + made.manifest_sha256 + "\"}");
    EXPECT_EQ(tar.find("drift.arkiv,"), std::string::npos);
    store::ReadScope scope = house.store->read();
    const store::AuditRow row = store::audit_rows(scope, std::nullopt, 1).front();
    EXPECT_EQ(row.seq, made.log_rows + 1);
    EXPECT_EQ(row.event.count, made.registreringar);
    EXPECT_EQ(row.actor.address, "local:anna");
}

TEST(GiveOutArkiv, is_for_nobody_in_a_session) {
    House house;
    std::string tar;
    const auto outcome = give_out_arkiv(
        *house.environment, house.forbund(kArkiv), [&](std::string_view bytes) { tar += bytes; });
    EXPECT_TRUE(std::holds_alternative<Refusal>(outcome));
    EXPECT_EQ(tar, "");
    EXPECT_THAT(house.log(1).front(), StartsWith("drift.arkiv  refused "));
}

}  // namespace
}  // namespace samspar::acts
