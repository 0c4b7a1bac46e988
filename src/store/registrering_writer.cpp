#include "store/registrering_writer.h"

#include <array>

#include "domain/receipt_code.h"
#include "store/column.h"
#include "store/packed_row.h"
#include "store/prepared.h"
#include "store/registrering_columns.h"

namespace samspar::store {
namespace {

constexpr int kOpenYear = 0;

// The years under which statistics find a registrering: each one it touches, or 0 while open.
struct YearSpan {
    int first = 0;
    int last = -1;
};

YearSpan years_of(const domain::Registrering& content) {
    if (content.felregistrerad) {
        return {};
    }
    if (!content.avslut) {
        return {kOpenYear, kOpenYear};
    }
    return {domain::year_of(content.start), domain::year_of(content.avslut->date)};
}

}  // namespace

struct RegistreringWriter::Statements {
    Statements(WriteScope& write_scope, const domain::Kodlistor& kodlistor, const Actor& acting)
        : scope(write_scope), lists(kodlistor), actor(acting) {}

    std::string new_kod();
    std::optional<std::int64_t> person_id(const std::optional<domain::PersonTag>& tag);
    void insert_head(StoredRegistrering& stored,
                     const std::optional<std::int64_t>& person,
                     const std::optional<domain::PersonTag>& extern_tag);
    bool update_head(const StoredRegistrering& stored,
                     const domain::Registrering& content,
                     const std::optional<std::int64_t>& person);
    void insert_version(const StoredRegistrering& stored,
                        const std::optional<std::int64_t>& person,
                        Action action);
    void delete_years(const StoredRegistrering& stored);
    void insert_years(const StoredRegistrering& stored, const std::optional<std::int64_t>& person);

    WriteScope& scope;
    const domain::Kodlistor& lists;
    Actor actor;
    std::optional<std::int64_t> import_id;

    Prepared kod_taken{scope, "SELECT 1 FROM registrering WHERE kod = ?"};
    Prepared find_person{scope, "SELECT id FROM person WHERE tag = ?"};
    Prepared add_person{scope, "INSERT INTO person (tag) VALUES (?)"};
    Prepared add_head{
        scope,
        "INSERT INTO registrering (kod, extern_tag, created_at, created_by, version, insats, "
        "person, start_day, avslut_day, kon, fodelsear, felregistrerad) "
        "VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)"};
    Prepared set_head{
        scope,
        "UPDATE registrering SET version = version + 1, insats = ?, person = ?, start_day = ?, "
        "avslut_day = ?, kon = ?, fodelsear = ?, felregistrerad = ? WHERE id = ? AND version = ?"};
    Prepared add_version{
        scope,
        "INSERT INTO registrering_version (registrering, version, recorded_at, user, action, "
        "import, " +
            content_names() + ") VALUES (?, ?, ?, ?, ?, ?, " + content_places() + ")"};
    Prepared remove_year{scope,
                         "DELETE FROM registrering_year WHERE year = ? AND registrering = ?"};
    Prepared add_year{
        scope,
        "INSERT INTO registrering_year (year, registrering, start_day, avslut_day, insats, "
        "person, background, ending, forsorjning) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"};
};

std::string RegistreringWriter::Statements::new_kod() {
    // Drawn until it is free: even at a million registreringar five of six codes are.
    for (;;) {
        std::array<std::uint8_t, 4> random{};
        scope.store().random()(random);
        std::uint32_t number = 0;
        for (const std::uint8_t byte : random) {
            number = number << 8U | byte;
        }
        // The multiples of the number of codes below 2^32, so that every code is as likely.
        constexpr std::uint32_t kFair = 0xFFFFFFFFU / domain::kReceiptCodes * domain::kReceiptCodes;
        if (number >= kFair) {
            continue;
        }
        std::string kod = domain::receipt_code(number % domain::kReceiptCodes);
        kod_taken->reset();
        kod_taken->bind(1, kod);
        if (!kod_taken->executeStep()) {
            return kod;
        }
    }
}

std::optional<std::int64_t> RegistreringWriter::Statements::person_id(
    const std::optional<domain::PersonTag>& tag) {
    if (!tag) {
        return std::nullopt;
    }
    const int size = static_cast<int>(tag->bytes.size());
    find_person->reset();
    find_person->bind(1, tag->bytes.data(), size);
    if (find_person->executeStep()) {
        return find_person->getColumn(0).getInt64();
    }
    add_person->reset();
    add_person->bind(1, tag->bytes.data(), size);
    add_person->exec();
    return scope.database().getLastInsertRowid();
}

void RegistreringWriter::Statements::insert_head(
    StoredRegistrering& stored,
    const std::optional<std::int64_t>& person,
    const std::optional<domain::PersonTag>& extern_tag) {
    const domain::Registrering& content = stored.content;
    add_head->reset();
    add_head->clearBindings();
    add_head->bind(1, stored.kod);
    if (extern_tag) {
        add_head->bind(2, extern_tag->bytes.data(), static_cast<int>(extern_tag->bytes.size()));
    }
    add_head->bind(3, stored.created_at.ms);
    if (actor.user) {
        add_head->bind(4, actor.user->value);
    }
    add_head->bind(5, content.insats.value);
    bind_optional(*add_head, 6, person);
    add_head->bind(7, content.start.days);
    bind_date(*add_head, 8, content.avslut ? std::optional(content.avslut->date) : std::nullopt);
    add_head->bind(9, static_cast<int>(content.kon));
    add_head->bind(10, content.fodelsear);
    add_head->bind(11, content.felregistrerad ? 1 : 0);
    add_head->exec();
    stored.id = domain::RegistreringId{scope.database().getLastInsertRowid()};
}

bool RegistreringWriter::Statements::update_head(const StoredRegistrering& stored,
                                                 const domain::Registrering& content,
                                                 const std::optional<std::int64_t>& person) {
    set_head->reset();
    set_head->bind(1, content.insats.value);
    bind_optional(*set_head, 2, person);
    set_head->bind(3, content.start.days);
    bind_date(*set_head, 4, content.avslut ? std::optional(content.avslut->date) : std::nullopt);
    set_head->bind(5, static_cast<int>(content.kon));
    set_head->bind(6, content.fodelsear);
    set_head->bind(7, content.felregistrerad ? 1 : 0);
    set_head->bind(8, stored.id.value);
    set_head->bind(9, stored.version);
    return set_head->exec() == 1;
}

void RegistreringWriter::Statements::insert_version(const StoredRegistrering& stored,
                                                    const std::optional<std::int64_t>& person,
                                                    Action action) {
    add_version->reset();
    add_version->clearBindings();
    add_version->bind(1, stored.id.value);
    add_version->bind(2, stored.version);
    add_version->bind(3, scope.now().ms);
    if (actor.user) {
        add_version->bind(4, actor.user->value);
    }
    add_version->bind(5, std::string(to_string(action)));
    bind_optional(*add_version, 6, import_id);
    bind_content(*add_version, 7, stored.content, person, lists);
    add_version->exec();
}

void RegistreringWriter::Statements::delete_years(const StoredRegistrering& stored) {
    const YearSpan years = years_of(stored.content);
    for (int year = years.first; year <= years.last; ++year) {
        remove_year->reset();
        remove_year->bind(1, year);
        remove_year->bind(2, stored.id.value);
        remove_year->exec();
    }
}

void RegistreringWriter::Statements::insert_years(const StoredRegistrering& stored,
                                                  const std::optional<std::int64_t>& person) {
    const domain::Registrering& content = stored.content;
    const PackedRow packed = pack(content);
    const YearSpan years = years_of(content);
    for (int year = years.first; year <= years.last; ++year) {
        add_year->reset();
        add_year->bind(1, year);
        add_year->bind(2, stored.id.value);
        add_year->bind(3, content.start.days);
        bind_date(
            *add_year, 4, content.avslut ? std::optional(content.avslut->date) : std::nullopt);
        add_year->bind(5, content.insats.value);
        add_year->bind(6, person.value_or(0));
        add_year->bind(7, packed.background);
        add_year->bind(8, packed.ending);
        add_year->bind(9, packed.forsorjning);
        add_year->exec();
    }
}

RegistreringWriter::RegistreringWriter(WriteScope& scope,
                                       const domain::Kodlistor& lists,
                                       const Actor& actor)
    : statements_(std::make_unique<Statements>(scope, lists, actor)) {}

RegistreringWriter::~RegistreringWriter() = default;

void RegistreringWriter::set_import(std::int64_t import_id) {
    statements_->import_id = import_id;
}

StoredRegistrering RegistreringWriter::insert(const domain::Registrering& content,
                                              Action action,
                                              const std::optional<domain::PersonTag>& extern_tag) {
    StoredRegistrering stored;
    stored.kod = statements_->new_kod();
    stored.version = 1;
    stored.created_at = statements_->scope.now();
    stored.content = content;
    const auto person = statements_->person_id(content.person);
    statements_->insert_head(stored, person, extern_tag);
    statements_->insert_version(stored, person, action);
    statements_->insert_years(stored, person);
    return stored;
}

bool RegistreringWriter::update(StoredRegistrering& stored,
                                const domain::Registrering& content,
                                Action action) {
    const auto person = statements_->person_id(content.person);
    if (!statements_->update_head(stored, content, person)) {
        return false;
    }
    statements_->delete_years(stored);
    stored.version += 1;
    stored.content = content;
    statements_->insert_version(stored, person, action);
    statements_->insert_years(stored, person);
    return true;
}

}  // namespace samspar::store
