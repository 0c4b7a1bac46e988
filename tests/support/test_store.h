#pragma once

#include <memory>
#include <string_view>

#include "domain/collected_fields.h"
#include "domain/registrering.h"
#include "store/forbund.h"
#include "store/insatser.h"
#include "store/kodlistor.h"
#include "store/registrering_writer.h"
#include "store/store.h"
#include "support/temporary_directory.h"

namespace samspar::test {

// A store of the förbund HBS in a temporary directory, with a clock that stands still until it is
// moved, one insats open since 2010 and the code lists at hand.
class TestStore {
public:
    explicit TestStore(bool training = false) {
        domain::Forbund forbund;
        forbund.namn = "HBS";
        forbund.kommuner = {{"0126", "Huddinge"}, {"0127", "Botkyrka"}, {"0128", "Salem"}};
        forbund.optional_fields = domain::chosen_fields();
        forbund.training = training;
        store::Store::create(directory, keys, forbund, options());
        open();
        auto scope = store->write();
        insats = add_insats(scope, "START");
        scope.commit(store::drift(), event("insats.create"));
        auto read = store->read();
        lists = store::load_kodlistor(read);
    }

    // Fresh keys, but chance throws the same in every run.
    static security::Keyring keys_with_known_chance() {
        security::Keyring made = security::Keyring::generate(security::system_random);
        const std::array<std::uint8_t, 32> nothing{};
        made.set(security::KeyPurpose::kSigning,
                 security::KeyringKey{security::Secret<32>(nothing), 1});
        return made;
    }

    void open() { store = std::make_unique<store::Store>(directory, keys, options()); }

    store::StoreOptions options() {
        return {.clock = [this] { return now; }, .random = security::system_random};
    }

    static store::AuditEvent event(std::string action) {
        return {.action = std::move(action),
                .object_type = "",
                .object_id = "",
                .result = store::AuditResult::kOk,
                .count = std::nullopt,
                .detail = ""};
    }

    domain::InsatsId add_insats(store::WriteScope& scope, std::string namn) const {
        domain::Insats one;
        one.namn = std::move(namn);
        one.start = domain::make_date(2010, 1, 1);
        return store::insert_insats(scope, store::drift(), one);
    }

    domain::Registrering registrering(std::string_view start) const {
        domain::Registrering r;
        r.insats = insats;
        r.start = domain::parse_date(start).value();
        r.kon = lists.kon.number_of("kvinna");
        r.fodelsear = 1990;
        r.forsorjning_fore = domain::kod_bit(lists.forsorjning.number_of("a_kassa"));
        return r;
    }

    domain::Avslut avslut(std::string_view date, std::string_view anledning = "arbete") const {
        domain::Avslut end;
        end.date = domain::parse_date(date).value();
        end.anledning = lists.avslutsanledning.number_of(anledning);
        end.forsorjning_efter = domain::kod_bit(lists.forsorjning.number_of("ingen_offentlig"));
        end.sysselsattning_efter = lists.sysselsattning.number_of("arbete");
        return end;
    }

    // Stores it in a write scope of its own.
    store::StoredRegistrering insert(const domain::Registrering& content) {
        auto scope = store->write();
        store::RegistreringWriter writer(scope, lists, store::drift());
        auto stored = writer.insert(content, store::Action::kStart);
        scope.commit(store::drift(), event("registrering.start"));
        return stored;
    }

    bool update(store::StoredRegistrering& stored,
                const domain::Registrering& content,
                store::Action action) {
        auto scope = store->write();
        store::RegistreringWriter writer(scope, lists, store::drift());
        const bool done = writer.update(stored, content, action);
        if (done) {
            scope.commit(store::drift(), event("registrering"));
        }
        return done;
    }

    TemporaryDirectory home;
    store::DataDirectory directory{store::DataDirectory::create(home / "data")};
    security::Keyring keys = keys_with_known_chance();
    domain::Instant now = domain::parse_instant("2022-02-01T08:00:00Z").value();
    std::unique_ptr<store::Store> store;
    domain::InsatsId insats;
    domain::Kodlistor lists;
};

}  // namespace samspar::test
