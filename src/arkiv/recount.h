#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "arkiv/records.h"
#include "statistics/statistics.h"

namespace samspar::arkiv {

// The figures of table `flode` for each calendar year, counted from the bytes of the archive's own
// files and in words of their own: what an archivist could do with nothing but the files. They are
// held against the statistics of the store before anything is given out.
class Recount {
public:
    // aktuella, nya, avslutade, till arbete eller studier, arbetssökande.
    using Flow = std::array<std::int64_t, 5>;

    // `last_year`: those who still take part count up to it.
    explicit Recount(int last_year) : last_year_(last_year) {}

    // A record of that file; the first is the heads. Files that say nothing for this are passed
    // over. REQUIRES: kod.csv and insats.csv before registrering.csv.
    void record(std::string_view path, const Records::Fields& fields);

    // The years that somebody took part in, and the first and last day of it.
    [[nodiscard]] std::optional<std::pair<int, int>> years() const;
    [[nodiscard]] const std::string& first_day() const { return first_day_; }
    [[nodiscard]] const std::string& last_day() const { return last_day_; }
    // Different signs in the column person.
    [[nodiscard]] std::int64_t persons() const;

    [[nodiscard]] Flow flow(int year, std::string_view insats, std::string_view kon) const;

    // What is not as the statistics of that year have it: a line for each figure, empty when none.
    [[nodiscard]] std::vector<std::string> differences(
        int year, const statistics::ExactStatistics& statistics) const;

private:
    struct Insats {
        std::string namn;
        std::string under;  // redovisas_i
        bool outcome = false;
    };

    void kod(const Records::Fields& fields);
    void insats(const Records::Fields& fields);
    void registrering(const Records::Fields& fields);
    void count(int year, const std::string& insats, const std::string& kon, const Flow& add);
    [[nodiscard]] const Insats& counted_as(const std::string& id) const;
    [[nodiscard]] Flow ending(const Insats& insats, const std::string& anledning) const;
    [[nodiscard]] std::string_view at(const Records::Fields& fields, std::string_view head) const;

    int last_year_;
    std::map<std::string, std::size_t, std::less<>> heads_;  // of the file that is read
    std::string path_;
    std::map<std::string, std::string> group_of_anledning_;
    std::map<std::string, Insats> insatser_;
    std::map<std::tuple<int, std::string, std::string>, Flow> flows_;  // `*`: all
    std::vector<std::size_t> persons_;  // a hash for each row that has one
    std::string first_day_;
    std::string last_day_;
};

}  // namespace samspar::arkiv
