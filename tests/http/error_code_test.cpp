#include "http/gate/error_code.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/refusal.h"
#include "domain/field_code.h"
#include "http/openapi.h"
#include "publication/microdata.h"
#include "publication/prepare.h"

namespace samspar::http {
namespace {

using test::OpenApi;

TEST(ErrorCode, are_those_of_the_document) {
    EXPECT_THAT(OpenApi().values("Felkod"), testing::ElementsAreArray(kErrorCodes));
}

TEST(FieldCode, are_those_of_the_document) {
    EXPECT_THAT(OpenApi().values("Faltkod"), testing::ElementsAreArray(domain::kFieldCodes));
}

TEST(ErrorCode, is_found_by_its_text_when_it_is_one) {
    EXPECT_EQ(ErrorCode::find("not_found"), ErrorCode("not_found"));
    EXPECT_EQ(ErrorCode::find("lost"), std::nullopt);
}

// publication says why in its own words, which the API passes on.
TEST(ErrorCode, has_every_reason_of_publication) {
    for (int i = 0; i <= static_cast<int>(publication::Refusal::kOvertaken); ++i) {
        const auto code = publication::code_of(static_cast<publication::Refusal>(i));
        EXPECT_NE(ErrorCode::find(code), std::nullopt) << code;
    }
    for (int i = 0; i <= static_cast<int>(publication::NoMicrodata::kOvertaken); ++i) {
        const auto code = publication::code_of(static_cast<publication::NoMicrodata>(i));
        EXPECT_NE(ErrorCode::find(code), std::nullopt) << code;
    }
}

// So do the acts.
TEST(ErrorCode, has_every_reason_of_an_act) {
    for (int i = 0; i <= static_cast<int>(acts::Why::kLastForbundUser); ++i) {
        const auto code = acts::code_of(static_cast<acts::Why>(i));
        EXPECT_NE(ErrorCode::find(code), std::nullopt) << code;
    }
}

}  // namespace
}  // namespace samspar::http
