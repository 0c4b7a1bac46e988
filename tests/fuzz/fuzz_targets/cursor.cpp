// A cursor is sealed, so only what is no text of ours is turned away by its spelling; what is in it
// is a place of that list, or refused.

#include <stdexcept>

#include "fuzz/fuzz_targets/target.h"
#include "security/base32.h"
#include "security/base64url.h"
#include "security/hex.h"
#include "store/registrering_list.h"
#include "support/test_store.h"

namespace samspar::fuzz {
namespace {

void check_spellings(std::string_view text) {
    if (const auto bytes = security::from_base64url(text)) {
        hold(security::to_base64url(*bytes) == text, "one value has one spelling in base64url");
    }
    if (const auto bytes = security::from_hex(text)) {
        hold(security::to_hex(*bytes) == text, "one value has one spelling in hex");
    }
    if (const auto bytes = security::from_base32(text)) {
        hold(security::from_base32(security::to_base32(*bytes)) == bytes, "base32 is read again");
    }
}

struct House : test::TestStore {
    House() {
        for (const char* start : {"2021-01-04", "2021-02-01", "2021-02-01"}) {
            (void)insert(registrering(start));
        }
    }
};

}  // namespace

void cursor(std::string_view input) {
    static House house;
    check_spellings(input);
    store::ListQuery query;
    query.insatser = {house.insats};
    query.order = static_cast<store::ListOrder>(take_choice(input, 6));
    query.ascending = take_choice(input, 2) == 1;
    query.cursor = input;
    query.limit = 2;
    auto scope = house.store->read();
    try {
        const store::ListPage page = store::list_registreringar(scope, house.lists, query);
        hold(page.rows.size() <= 2, "a page is no longer than was asked");
    } catch (const std::invalid_argument&) {
        return;
    }
}

}  // namespace samspar::fuzz
