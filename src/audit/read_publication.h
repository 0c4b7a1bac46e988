#pragma once

#include <span>
#include <string>

#include "audit/publication.h"

namespace samspar::audit {

// Reads files in the format sdc-audit/1 into one publication:
//
//   format      "sdc-audit/1"
//   policy      {threshold, min_width, coalition, zero_exact, targets: "hidden" | "cube"}
//   symbols     {mark: {min, max?}}: what a mark tells about the number behind it
//   sensitive   [dimension]: where "everybody else in the group has it" must not be learnt; may
//               stand in the policy
//   dimensions  {name: {leaves: [..], groups: {code: [leaf ..] | "*"}}}
//   universes   {name: {dims: [..]}}
//   tables      [{id, universe, dims, where?: {dim: code}, margin_of?: table id | [dim ..],
//                 printed?: whether it stands anywhere (true), groups?: whether of its cells it may
//                 not be known that everybody else is in them (as printed),
//                 cells: [{c: [code ..], v: number} | {c: [code ..], s: mark}]}]
//   relations   [{id?, op: "=" | "<=" | ">=", rhs, terms: [[number, cell] ..],
//                 for?: {dim: "leaves" | "groups" | [code ..]} | [dim ..]}]
//   ratios      [{id?, num: cells, den: cells, value, decimals?, scale?, rounding?}]
//   means       [{id?, n: cells, value, decimals?, min?, max?, integer?, rounding?}]
//   scenarios   [{id?, know: knowledge}] | {id: knowledge}
//
// where cell is {u: universe, dim: code ..}; dimensions left out are all, and so is the code "*".
// Or it is a printed cell of the same file: "T1[A,K]", {table: "T1", c: ["A", "K"]}, {cell: cell}.
// `cells` is one of them or a list, their sum. Outside `c` a code may be a list of codes. In a loop
// a dimension that is left out, or given as "$dim", follows it.
// A ratio is num * scale / den, a mean is of whole numbers (unless `integer` is false) between min
// (0) and max; both rounded to `decimals` (0), halves "half-up" or in a way nobody knows ("any").
// A scenario is what one reader knows besides what is published: a relation, {cell .., v: number},
// [cell, number], {"T1[A,K]": number} or a list of these, under whatever name.
// Leaves and universes of the same name are the same in all files. A later file may know more
// leaves than an earlier one; of those nobody in the earlier one's universes has any. It may also
// ask the same persons about more dimensions. Each file has its own policy, marks and sensitive
// dimensions. `title`, `note` and `expect` are for people and are not used; any other unknown
// member is listed in Publication::unread, and what is no text in Publication::not_understood too.
//
// names[i] is what messages call texts[i]; missing names become "file 1" and so on.
// Throws FormatError.
[[nodiscard]] Publication read_publication(std::span<const std::string> texts,
                                           std::span<const std::string> names);

}  // namespace samspar::audit
