#include "domain/skal.h"

#include <gtest/gtest.h>

namespace samspar::domain {
namespace {

std::string fault(std::string_view skal, SkalCodes codes) {
    const FieldErrors errors = check_skal(skal, codes);
    return errors.empty() ? ""
                          : errors.front().field + ":" + std::string(errors.front().code.text());
}

TEST(SkalTest, each_act_has_reasons_of_its_own) {
    EXPECT_EQ(fault("dubblett", felregistrering_skal()), "");
    EXPECT_EQ(fault("fel_datum", felregistrering_skal()), "skal:unknown_code");
    EXPECT_EQ(fault("fel_datum", reopen_skal(false)), "");
    EXPECT_EQ(fault("fel_datum", reopen_skal(true)), "skal:unknown_code");
    EXPECT_EQ(fault("fel_markt", reopen_skal(true)), "");
    EXPECT_EQ(fault("", reopen_skal(true)), "skal:required");
}

}  // namespace
}  // namespace samspar::domain
