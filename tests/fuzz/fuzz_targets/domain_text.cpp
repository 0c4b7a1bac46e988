// Days, months, moments and receipt codes that were read are written and read as the same; folding
// and trimming are done once.

#include "domain/asked_time.h"
#include "domain/date.h"
#include "domain/identity_guard.h"
#include "domain/instant.h"
#include "domain/period.h"
#include "domain/receipt_code.h"
#include "domain/text_fold.h"
#include "domain/unicode.h"
#include "domain/utf8.h"
#include "fuzz/fuzz_targets/target.h"

namespace samspar::fuzz {
namespace {

void check_times(std::string_view text) {
    if (const auto date = domain::parse_date(text)) {
        hold(domain::parse_date(domain::to_string(*date)) == date, "a day is read again");
        hold(!domain::is_missing_day(text), "a day that is there is not missing");
    }
    if (const auto period = domain::parse_period(text)) {
        hold(period->first <= period->last, "a period is not empty");
        hold(domain::parse_period(domain::to_string(*period)) == period, "a period is read again");
        hold(domain::period_before(*period).last < period->first, "the one before is before it");
    }
    if (const auto moment = domain::parse_instant(text)) {
        const auto again = domain::parse_instant(domain::to_string(*moment));
        hold(again && domain::to_string(*again) == domain::to_string(*moment), "so is a moment");
    }
    if (const auto as_of = domain::parse_as_of(text)) {
        hold(domain::parse_as_of(domain::to_string(*as_of)) == as_of, "and what is counted as of");
    }
}

void check_code(std::string_view text) {
    const domain::ReceiptParse parsed = domain::parse_receipt_code(text);
    if (parsed.code) {
        hold(parsed.code->size() == domain::kReceiptLength, "a code has six signs");
        hold(domain::parse_receipt_code(domain::display_receipt_code(*parsed.code)).code ==
                 parsed.code,
             "a code is read as it is shown");
    }
    hold(!parsed.code || !parsed.wrong_check_sign, "a code is right or wrong");
}

void check_signs(std::string_view text) {
    std::string again;
    for (std::string_view left = text; !left.empty();) {
        const domain::CodePoint point = domain::first_code_point(left);
        hold(point.bytes >= 1 && point.bytes <= left.size(), "a sign is part of its text");
        domain::append_utf8(again, point.value);
        left.remove_prefix(point.bytes);
    }
    hold(domain::is_utf8(again), "signs together are text");
    hold((again == text) == domain::is_utf8(text), "and the same text when it was one");
}

void check_forms(std::string_view text) {
    const std::string folded = domain::fold(text);
    hold(domain::fold(folded) == folded, "folded twice is folded once");
    hold(domain::trim(domain::trim(text)) == domain::trim(text), "trimmed twice is trimmed once");
    const std::string line = domain::one_line(text);
    hold(domain::one_line(line) == line, "a name is a name");
    const std::string visible = domain::visible(text);
    hold(domain::visible(visible) == visible, "visible text stays as it is");
}

}  // namespace

void domain_text(std::string_view input) {
    check_times(input);
    check_code(input);
    check_signs(input);
    if (domain::is_utf8(input)) {
        check_forms(input);
        const std::string guarded = std::string(input) + "| 811218-9876 |" + std::string(input);
        hold(domain::looks_like_identity(guarded), "a personnummer by itself is found");
    }
}

}  // namespace samspar::fuzz
