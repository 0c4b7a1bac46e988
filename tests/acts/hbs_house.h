#pragma once

#include "acts/house.h"

namespace samspar::test {

// The insatser and registreringar of HBS 2021 beside its own.
void import_hbs(House& house);

}  // namespace samspar::test
