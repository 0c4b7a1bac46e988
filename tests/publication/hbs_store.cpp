#include "publication/hbs_store.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "support/import.h"
#include "test_paths.h"

namespace samspar::test {
namespace {

std::string content_of(const std::string& name) {
    std::ifstream in(std::string(TEST_DATA) + "/hbs-2021/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

HbsStore::HbsStore() {
    EXPECT_TRUE(import_insatser(*store, content_of("insatser.csv"), {}).committed);
    import_more(content_of("registreringar.csv"));
}

void HbsStore::import_more(const std::string& registreringar) {
    EXPECT_TRUE(import_registreringar(*store, registreringar, {}).committed);
}

publication::Prepared HbsStore::prepare(int year, disclosure::Progress progress) {
    return publication::prepare(
        *store,
        store::drift(),
        {.period = domain::year_period(year), .program = "0.1.0", .progress = std::move(progress)});
}

publication::PreparedRattelse HbsStore::mend(const std::vector<std::string>& tables) {
    publication::PreparedRattelse prepared =
        publication::prepare_rattelse(*store,
                                      store::drift(),
                                      {.publicering = 1,
                                       .skal = "De var registrerade för sent.",
                                       .tables = tables,
                                       .program = "0.1.0"});
    if (prepared.refusal) {
        return prepared;
    }
    store::Transaction scope = store->write();
    EXPECT_FALSE(publication::store_rattelse(scope, store::drift(), prepared));
    scope.commit(store::drift(), publication::mended(prepared));
    return prepared;
}

void HbsStore::register_late(int women) {
    for (int i = 0; i < women; ++i) {
        now.ms += 60'000;
        (void)insert(registrering("2021-03-15"));
    }
}

store::Publicering HbsStore::publish(int year) {
    const publication::Prepared prepared = prepare(year);
    EXPECT_FALSE(prepared.refusal) << publication::code_of(*prepared.refusal) << prepared.reason;
    store::Transaction scope = store->write();
    const auto stored = publication::store_release(scope, store::drift(), prepared);
    const auto& record = std::get<store::Publicering>(stored);
    scope.commit(store::drift(), publication::created(record));
    return record;
}

}  // namespace samspar::test
