#pragma once

#include <map>
#include <string>

#include "audit/json_fields.h"
#include "audit/publication.h"

namespace samspar::audit {

// Looks names up in a publication under construction; a name that does not exist is a FormatError
// at the place that uses it.
class Names {
public:
    explicit Names(Publication& publication) : publication_(publication) {}

    // What follows is said by one more file.
    void begin_file();
    // What is told again by another file must be told the same, but one of the two may know more
    // leaves of a dimension (years bring new codes) or more dimensions of a universe (a file of
    // single persons tells more of the same ones). Anything else would be two meanings of one name
    // and make the joint model wrong. Groups may be added.
    void add_dimension(const std::string& name, const Value& value);
    void add_universe(const std::string& name, const Value& value);
    // A file that does not know a leaf says that nobody in its universes has it. REQUIRES: all
    // names of all files are added. One fact for each such universe and dimension; labels begin
    // with the names of the sources.
    [[nodiscard]] std::vector<Fact> unknown_leaves_are_empty() const;

    [[nodiscard]] int dimension(const Value& place, const std::string& name) const;
    [[nodiscard]] int universe(const Value& place, const std::string& name) const;
    [[nodiscard]] const Dimension& at(int dimension) const;
    [[nodiscard]] const Universe& universe_at(int universe) const;
    [[nodiscard]] bool has_dimension(int universe, int dimension) const;
    // The same, refused when the universe does not have that dimension.
    [[nodiscard]] int dimension_of(const Value& place, int universe, const std::string& name) const;

    // The leaves of a code; "*" is all of them.
    [[nodiscard]] LeafSet leaves(const Value& place, int dimension, const std::string& code) const;
    // The same for one code or a list of codes taken together.
    [[nodiscard]] LeafSet leaves(const Value& code_or_codes, int dimension) const;

    // Restricts a region; all leaves do not restrict.
    void restrict_to(Region& region, int dimension, const LeafSet& leaves) const;

private:
    // What one file named.
    struct Told {
        std::map<int, std::vector<std::string>> leaves;  // by dimension
        std::vector<int> universes;
    };
    void learn_leaves(int dimension, const Value& place, const std::vector<std::string>& leaves);
    void learn_dimensions(int universe, const Value& place, const std::vector<int>& dims);

    Publication& publication_;
    std::vector<Told> told_;
    std::map<std::string, int> dimensions_;
    std::map<std::string, int> universes_;
};

}  // namespace samspar::audit
