#include "acts/drift.h"

#include <array>

#include "acts/perform_made.h"
#include "security/hex.h"
#include "store/key_changes.h"

namespace samspar::acts {
namespace {

Outcome<Nothing> leave_row(const Environment& environment,
                           const Doer& doer,
                           ActId id,
                           const Entry& entry) {
    return perform<Nothing>(
        environment, doer, id, {}, [&](Doing&) -> std::variant<Done<Nothing>, Refusal> {
            return Done<Nothing>{{}, entry};
        });
}

// The version that counts from now on: the row of a change is of that one.
std::uint32_t version_after(const store::Rotated& made) {
    return made.version;
}

std::uint32_t version_after(const store::Destroyed& made) {
    return made.version + 1;
}

Entry entry_of(const store::Rotated& /*made*/, const Detail& version) {
    return {.detail = version.text()};
}

Entry entry_of(const store::Destroyed& made, Detail version) {
    return {
        .count = made.registreringar,
        .detail = version.add("personer", made.persons).add("import_id", made.import_ids).text()};
}

// Another key for what the store has one for: `change.run()` does it, and with the row of it the
// store knows that there is one.
template <typename Change>
auto change_key(const Environment& environment,
                const Doer& doer,
                ActId id,
                security::KeyPurpose purpose,
                Change change) {
    using Made = decltype(change.run());
    return perform_made<Made>(
        environment,
        doer,
        id,
        {},
        {},
        [&]() -> std::variant<Made, Refusal> { return change.run(); },
        [&](Doing& doing, Made& made) -> std::variant<Done<Made>, Refusal> {
            const std::uint32_t version = version_after(made);
            store::set_key_change_logged(doing.scope(), purpose, version);
            return Done<Made>{made, entry_of(made, Detail().add("version", std::int64_t{version}))};
        });
}

}  // namespace

Outcome<Nothing> log_service(const Environment& environment, const Doer& doer, Service what) {
    const std::string_view word = what == Service::kStarts ? "start" : "stopp";
    return leave_row(
        environment, doer, ActId::kDriftServe, {.detail = Detail().add("tjansten", word).text()});
}

Outcome<Nothing> log_doctor(const Environment& environment, const Doer& doer, std::int64_t faults) {
    return leave_row(environment, doer, ActId::kDriftDoctor, {.count = faults});
}

Outcome<Nothing> log_accept(const Environment& environment,
                            const Doer& doer,
                            const store::Accepted& accepted) {
    const Detail detail = Detail().add("rad", accepted.seq).add("marke", accepted.mark_seq);
    return leave_row(environment, doer, ActId::kDriftAccept, {.detail = detail.text()});
}

Outcome<Nothing> log_upgrade(const Environment& environment, const Doer& doer, int from, int to) {
    const Detail detail = Detail().add("schema_fran", from).add("schema_till", to);
    return leave_row(environment, doer, ActId::kDriftUpgrade, {.detail = detail.text()});
}

Outcome<store::Backup> back_up(const Environment& environment,
                               const Doer& doer,
                               const security::Secret<32>& slot_key) {
    using Made = std::variant<store::Backup, Refusal>;
    store::Store& store = environment.store;
    return perform_made<store::Backup>(
        environment,
        doer,
        ActId::kDriftBackup,
        {},
        {},
        [&]() -> Made {
            store::ReadScope scope = store.read();
            return store::make_backup(
                scope.database(), store.directory(), slot_key, "samspar", doer.now, store.random());
        },
        [](Doing&, store::Backup& made) -> std::variant<Done<store::Backup>, Refusal> {
            const Detail detail = Detail()
                                      .add("tagen", domain::to_string(made.contents.header.created))
                                      .add("rad", made.contents.newest.seq)
                                      .add("sha256", security::to_hex(made.contents.database_sum));
            return Done<store::Backup>{made, {.detail = detail.text()}};
        });
}

Outcome<Nothing> log_reading(const Environment& environment,
                             const Doer& doer,
                             Reading what,
                             const std::optional<SeenBackup>& seen) {
    const ActId id = what == Reading::kVerify ? ActId::kDriftVerify : ActId::kDriftRehearse;
    if (!seen) {
        log_refused(environment, doer, id, {}, "damaged");
        return Nothing{};
    }
    const Detail detail = Detail()
                              .add("tagen", domain::to_string(seen->created))
                              .add("rad", seen->row)
                              .add("sha256", seen->sha256);
    return leave_row(environment, doer, id, {.detail = detail.text()});
}

Outcome<store::BackupState> read_drift(const Environment& environment, const Doer& doer) {
    using State = store::BackupState;
    return look<State>(environment,
                       doer,
                       ActId::kDriftRead,
                       [&](Looking& looking) -> std::variant<Done<State>, Refusal> {
                           return Done<State>{
                               store::backup_state(looking.scope(), environment.store.directory()),
                               {}};
                       });
}

Outcome<Nothing> log_restore(const Environment& environment,
                             const Doer& doer,
                             const store::BackupContents& contents,
                             std::int64_t replaced_seq) {
    const Detail detail = Detail()
                              .add("tagen", domain::to_string(contents.header.created))
                              .add("rad", contents.newest.seq)
                              .add("ersatt", replaced_seq);
    return leave_row(environment, doer, ActId::kDriftRestore, {.detail = detail.text()});
}

Outcome<store::Rotated> rotate_database_key(const Environment& environment,
                                            const Doer& doer,
                                            security::KeyringChange& ring) {
    return change_key(environment,
                      doer,
                      ActId::kDriftRotate,
                      security::KeyPurpose::kDatabase,
                      store::Rotation(environment.store, ring));
}

Outcome<store::Destroyed> destroy_person_key(const Environment& environment,
                                             const Doer& doer,
                                             security::KeyringChange& ring) {
    return change_key(environment,
                      doer,
                      ActId::kDriftDestroy,
                      security::KeyPurpose::kPersonTag,
                      store::KeyDestruction(environment.store, ring));
}

Outcome<Nothing> log_keyring(const Environment& environment,
                             const Doer& doer,
                             KeyringChange what,
                             std::string_view slot_kind) {
    constexpr std::array<std::string_view, 5> kWords{
        "visad", "plats_ny", "plats_borta", "ny_huvudnyckel", "aterstalld"};
    Detail detail = Detail().add("andring", kWords.at(static_cast<std::size_t>(what)));
    if (!slot_kind.empty()) {
        detail = detail.add("platsslag", slot_kind);
    }
    return leave_row(environment, doer, ActId::kDriftKeyring, {.detail = detail.text()});
}

}  // namespace samspar::acts
