#include "arkiv/archive.h"

#include <algorithm>
#include <utility>

#include "arkiv/bag.h"
#include "arkiv/csvw.h"
#include "arkiv/description.h"
#include "arkiv/table_csv.h"
#include "arkiv/tar.h"
#include "domain/embedded_file.h"
#include "security/hex.h"
#include "security/sha256.h"
#include "statistics/compute.h"
#include "store/kodlistor.h"
#include "store/statistics_rows.h"

namespace samspar {
std::span<const domain::EmbeddedFile> embedded_arkiv_data();
}

namespace samspar::arkiv {
namespace {

constexpr std::string_view kPayload = "data/";
constexpr std::size_t kPiece = std::size_t{256} * 1024;

// One row of the förbund.
ArchiveFacts read_facts(store::Scope& scope, const ArchiveOptions& options) {
    ArchiveFacts facts;
    facts.at = options.at;
    facts.program = options.program;
    facts.schema = store::stored_schema(scope);
    store::each_table_row(scope,
                          {.columns = {"namn", "organisationsnummer", "store_id", "training"},
                           .from = "forbund",
                           .order = "id"},
                          [&](std::span<const store::TableValue> row) {
                              facts.namn = std::get<std::string_view>(row[0]);
                              facts.organisationsnummer = std::get<std::string_view>(row[1]);
                              facts.store_id = std::get<std::string_view>(row[2]);
                              facts.training = std::get<std::int64_t>(row[3]) != 0;
                          });
    return facts;
}

[[noreturn]] void refuse(const std::string& why) {
    throw NotWhole("nothing is given out, because the archive would not be whole: " + why);
}

void require_all_accounted(store::Scope& scope) {
    const std::vector<std::string> open = unaccounted(plan(), store::stored_columns(scope));
    if (!open.empty()) {
        refuse("it has no place for " + open.front());
    }
}

// What was written of one file: its size and its sum.
class Measure {
public:
    void take(std::string_view bytes) {
        bytes_ += bytes.size();
        sum_.update(security::bytes_of(bytes));
    }
    [[nodiscard]] std::uint64_t bytes() const { return bytes_; }
    std::string sum() { return security::to_hex(sum_.finish()); }

private:
    std::uint64_t bytes_ = 0;
    security::Sha256 sum_;
};

// Gathers pieces to larger ones.
class Gathered {
public:
    explicit Gathered(const Sink& sink) : sink_(sink) {}
    void take(std::string_view bytes) {
        waiting_ += bytes;
        if (waiting_.size() >= kPiece) {
            flush();
        }
    }
    void flush() {
        sink_(waiting_);
        waiting_.clear();
    }

private:
    const Sink& sink_;
    std::string waiting_;
};

}  // namespace

Archive::Archive(store::Scope& scope, ArchiveOptions options)
    : scope_(scope),
      options_(std::move(options)),
      cells_(store::load_kodlistor(scope), read_facts(scope, options_).store_id, options_.random),
      recount_(domain::year_of(domain::swedish_date(options_.at))) {
    require_all_accounted(scope_);
    ArchiveFacts facts = read_facts(scope_, options_);
    add_tables();
    compare_figures();
    add_frozen_files();
    add_embedded_files();
    facts.log_rows = summary_.log_rows;
    facts.persons = recount_.persons();
    facts.first_day = recount_.first_day();
    facts.last_day = recount_.last_day();
    add_descriptions(facts);
    add_bag(facts);
}

void Archive::add(std::string path,
                  std::function<void(const Sink&)> content,
                  const Sink& reads_along) {
    Entry entry{.path = std::move(path), .content = std::move(content)};
    Measure measure;
    entry.content([&](std::string_view bytes) {
        measure.take(bytes);
        if (reads_along) {
            reads_along(bytes);
        }
    });
    entry.bytes = measure.bytes();
    entry.sha256 = measure.sum();
    if (entry.path.starts_with(kPayload)) {
        ++summary_.files;
        summary_.bytes += entry.bytes;
    }
    entries_.push_back(std::move(entry));
}

void Archive::add_text(std::string path, std::string text) {
    add(std::move(path), [text = std::move(text)](const Sink& sink) { sink(text); });
}

void Archive::add_tables() {
    for (const TableFile& file : plan().files) {
        Records records([&](const Records::Fields& fields) { recount_.record(file.path, fields); });
        add(
            std::string(kPayload) + file.path,
            [this, &file](const Sink& sink) { write_table(scope_, file, cells_, sink); },
            [&](std::string_view bytes) { records.feed(bytes); });
        records.end();
        const std::int64_t rows = records.count() - 1;
        if (rows != store::count_table_rows(scope_, file.from)) {
            refuse(file.path + " has another number of rows than the store");
        }
        rows_[file.path] = rows;
        tell_progress(rows_.size());
    }
    summary_.registreringar = rows_.at("tabeller/registrering.csv");
    summary_.log_rows = rows_.at("tabeller/logg.csv");
}

void Archive::compare_figures() const {
    const auto years = recount_.years();
    for (int year = years ? years->first : 0; years && year <= years->second; ++year) {
        const domain::Period period = domain::year_period(year);
        const domain::Snapshot snapshot = store::load_snapshot(scope_, period, false);
        const auto wrong = recount_.differences(
            year, statistics::compute(snapshot, cells_.lists(), {.period = period}));
        if (!wrong.empty()) {
            refuse(wrong.front());
        }
    }
    const std::int64_t persons = store::count_table_rows(
        scope_, "(SELECT DISTINCT person FROM registrering WHERE person IS NOT NULL)");
    if (recount_.persons() != persons) {
        refuse("the files tell apart another number of persons than the store");
    }
}

void Archive::add_frozen_files() {
    for (const TableFile& file : plan().files) {
        for (const Column& column : file.columns) {
            if (column.form == Form::kFile) {
                add_frozen_files_of(file, column);
            }
        }
    }
}

void Archive::add_frozen_files_of(const TableFile& file, const Column& column) {
    struct Frozen {
        std::int64_t id;
        std::string path;
        std::string sha256;
    };
    std::vector<Frozen> all;
    store::each_table_row(scope_,
                          {.columns = {"id", column.owner, "format", "name", "sha256"},
                           .from = file.from,
                           .order = file.order},
                          [&](std::span<const store::TableValue> row) {
                              all.push_back({std::get<std::int64_t>(row[0]),
                                             frozen_path(column.folder,
                                                         std::get<std::int64_t>(row[1]),
                                                         std::get<std::string_view>(row[2]),
                                                         std::get<std::string_view>(row[3])),
                                             std::string(std::get<std::string_view>(row[4]))});
                          });
    for (const Frozen& frozen : all) {
        add(std::string(kPayload) + frozen.path,
            [this, table = file.from, id = frozen.id](const Sink& sink) {
                sink(store::frozen_content(scope_, table, id));
            });
        if (entries_.back().sha256 != frozen.sha256) {
            refuse(frozen.path + " is not what was given out once; run samspar doctor");
        }
    }
}

void Archive::add_embedded_files() {
    for (const domain::EmbeddedFile& file : embedded_arkiv_data()) {
        add(std::string(kPayload) + "schema/" + std::string(file.name),
            [bytes = file.bytes](const Sink& sink) { sink(bytes); });
    }
}

void Archive::add_descriptions(const ArchiveFacts& facts) {
    add_text(std::string(kPayload) + "csv-metadata.json", csvw_metadata(plan(), facts));
    std::vector<WrittenFile> written;
    for (const Entry& entry : entries_) {
        const std::string path = entry.path.substr(kPayload.size());
        const auto rows = rows_.find(path);
        written.push_back(
            {path, entry.bytes, rows == rows_.end() ? std::nullopt : std::optional(rows->second)});
    }
    add_text(std::string(kPayload) + "beskrivning.html",
             description(plan(), facts, written, recount_, cells_.lists()));
}

void Archive::add_bag(const ArchiveFacts& facts) {
    const std::string manifest = sums_of(true);
    summary_.manifest_sha256 = security::sha256_hex(manifest);
    add_text("bagit.txt", bagit_txt());
    add_text("bag-info.txt", bag_info_txt(facts, summary_.files, summary_.bytes));
    add_text("manifest-sha256.txt", manifest);
    add_text("tagmanifest-sha256.txt", sums_of(false));
}

// As `sha256sum -c` reads them.
std::string Archive::sums_of(bool payload) const {
    std::string lines;
    for (const Entry& entry : entries_) {
        if (entry.path.starts_with(kPayload) == payload) {
            lines += entry.sha256 + "  " + entry.path + "\n";
        }
    }
    return lines;
}

void Archive::write(const Sink& sink) const {
    Gathered out(sink);
    const std::string top = top_folder(options_.at);
    out.take(tar_head({.path = top, .bytes = 0}, options_.at));
    for (const Entry& entry : entries_) {
        out.take(tar_head({.path = top + entry.path, .bytes = entry.bytes}, options_.at));
        Measure measure;
        entry.content([&](std::string_view bytes) {
            measure.take(bytes);
            out.take(bytes);
        });
        if (measure.bytes() != entry.bytes || measure.sum() != entry.sha256) {
            refuse(entry.path + " is another one than a moment ago");
        }
        out.take(tar_padding(entry.bytes));
        tell_progress(rows_.size() + rows_.size() *
                                         static_cast<std::size_t>(&entry - entries_.data() + 1) /
                                         entries_.size());
    }
    out.take(tar_end());
    out.flush();
}

void Archive::tell_progress(std::size_t done) const {
    if (options_.progress) {
        options_.progress(done, 2 * plan().files.size());
    }
}

}  // namespace samspar::arkiv
