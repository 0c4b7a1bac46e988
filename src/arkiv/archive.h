#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "arkiv/cells.h"
#include "arkiv/facts.h"
#include "arkiv/recount.h"
#include "arkiv/sink.h"
#include "domain/instant.h"
#include "security/random.h"
#include "store/scope.h"

namespace samspar::arkiv {

// What was to be written is not what the store holds: a fault in the program or the store. One
// sentence and the first of what differs.
class NotWhole : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

struct ArchiveOptions {
    domain::Instant at;   // when it is made
    std::string program;  // version
    security::RandomSource random = security::system_random;
    // How far it has come, of all; told often.
    std::function<void(std::size_t done, std::size_t of)> progress = {};
};

// How many rows the files have that have rows, by path below `data`.
using RowCounts = std::map<std::string, std::int64_t>;

struct ArchiveSummary {
    std::int64_t registreringar = 0;
    std::int64_t log_rows = 0;
    std::int64_t files = 0;       // of the payload
    std::uint64_t bytes = 0;      // of the payload
    std::string manifest_sha256;  // of manifest-sha256.txt, which has the sums of all of them
};

// Everything a förbund has, in open formats, as one tar archive (schema/exchange-format.md section
// 12): a BagIt bag with CSV tables, the files that were published, descriptions for people and for
// machines.
//
// Made by reading everything twice in the one transaction. The first reading, in the constructor,
// writes nothing: it takes the size and the sum of each file, counts its records and recomputes
// the yearly figures from its bytes. Only when all of that is as the store has it can anything be
// written; the second reading gives the bytes out, each file held against its sum. So memory does
// not grow with the store, and a tar can say sizes first.
class Archive {
public:
    // Throws NotWhole. `scope` outlives it.
    Archive(store::Scope& scope, ArchiveOptions options);

    [[nodiscard]] const ArchiveSummary& summary() const { return summary_; }
    [[nodiscard]] const RowCounts& rows() const { return rows_; }

    // Gives the tar out, its manifests last. Throws NotWhole when a file is another one now.
    void write(const Sink& sink) const;

private:
    struct Entry {
        std::string path;  // below the top folder
        std::function<void(const Sink&)> content;
        std::uint64_t bytes = 0;
        std::string sha256 = {};
    };

    void add(std::string path,
             std::function<void(const Sink&)> content,
             const Sink& reads_along = {});
    void add_text(std::string path, std::string text);
    void add_tables();
    void add_frozen_files();
    void add_frozen_files_of(const TableFile& file, const Column& column);
    void add_embedded_files();
    void add_descriptions(const ArchiveFacts& facts);
    void add_bag(const ArchiveFacts& facts);
    [[nodiscard]] std::string sums_of(bool payload) const;
    void compare_figures() const;
    void tell_progress(std::size_t done) const;

    store::Scope& scope_;
    ArchiveOptions options_;
    Cells cells_;
    Recount recount_;
    RowCounts rows_;
    std::vector<Entry> entries_;
    ArchiveSummary summary_;
};

}  // namespace samspar::arkiv
