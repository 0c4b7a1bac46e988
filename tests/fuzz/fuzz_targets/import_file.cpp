// A file of registreringar, insatser or antal is taken in or told what is wrong with it: every row
// ends in one way, and no message repeats an identity.

#include "domain/identity_guard.h"
#include "domain/utf8.h"
#include "fuzz/fuzz_targets/target.h"
#include "intake/import.h"
#include "support/test_store.h"

namespace samspar::fuzz {
namespace {

void check_messages(const std::vector<intake::ImportError>& errors) {
    for (const intake::ImportError& error : errors) {
        hold(error.row >= 0 && !error.code.text().empty(), "an error has a place and a code");
        hold(domain::is_utf8(error.message), "a message is text");
        hold(!domain::looks_like_identity(error.message), "no message repeats an identity");
    }
}

void check(const intake::ImportReport& report, const intake::ImportOptions& options) {
    const bool good = report.readable && report.rows_refused == 0;
    hold(report.errors.empty() == good, "what is refused is told, and nothing else");
    hold(!report.readable || report.rows == report.rows_new + report.rows_changed +
                                                report.rows_same + report.rows_noted +
                                                report.rows_refused,
         "every row ends in one way");
    hold(!report.complete || (report.acceptable(options.good_rows_only) && !options.dry_run),
         "nothing may be stored that was not right");
    check_messages(report.errors);
    check_messages(report.noted);
}

}  // namespace

void import_file(std::string_view input) {
    static test::TestStore house;
    const std::size_t choice = take_choice(input, 24);
    intake::ImportOptions options;
    options.create_insatser = choice / 3 % 2 == 1;
    options.good_rows_only = choice / 6 % 2 == 1;
    options.strict = !options.good_rows_only && choice / 12 % 2 == 1;
    store::Transaction transaction = house.store->write();  // let go, whatever becomes of the file
    switch (choice % 3) {
        case 0:
            return check(intake::import_registreringar(transaction, input, options), options);
        case 1:
            return check(intake::import_insatser(transaction, input, options), options);
        default:
            return check(intake::import_antal(transaction, input, options), options);
    }
}

}  // namespace samspar::fuzz
