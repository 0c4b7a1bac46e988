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

    // A dimension or universe told again by another file must be told the same: two meanings of
    // one name would make the joint model wrong. Groups may be added.
    void add_dimension(const std::string& name, const Value& value);
    void add_universe(const std::string& name, const Value& value);

    int dimension(const Value& place, const std::string& name) const;
    int universe(const Value& place, const std::string& name) const;
    const Dimension& at(int dimension) const;
    const Universe& universe_at(int universe) const;
    bool has_dimension(int universe, int dimension) const;
    // The same, refused when the universe does not have that dimension.
    int dimension_of(const Value& place, int universe, const std::string& name) const;

    // The leaves of a code; "*" is all of them.
    LeafSet leaves(const Value& place, int dimension, const std::string& code) const;
    // The same for one code or a list of codes taken together.
    LeafSet leaves(const Value& code_or_codes, int dimension) const;

    // Restricts a region; all leaves do not restrict.
    void restrict_to(Region& region, int dimension, const LeafSet& leaves) const;

private:
    Publication& publication_;
    std::map<std::string, int> dimensions_;
    std::map<std::string, int> universes_;
};

}  // namespace samspar::audit
