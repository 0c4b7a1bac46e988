# The library behind src/solver, chosen by what the system has: HiGHS (Debian 13: libhighs-dev),
# else CLP and CBC (Debian 12: coinor-libclp-dev, coinor-libcbc-dev). Sets SAMSPAR_SOLVER_ENGINE, the
# source file that speaks to it, and SAMSPAR_SOLVER_LIBRARY, the target to link.
set(SAMSPAR_SOLVER "" CACHE STRING "HiGHS or CLP; empty takes HiGHS where the system has it")
set_property(CACHE SAMSPAR_SOLVER PROPERTY STRINGS "" HiGHS CLP)

if(NOT SAMSPAR_SOLVER STREQUAL "CLP")
  # By hand: in Debian 13 its .pc file and its CMake package both name a folder that exists only on
  # the machine that built the package.
  find_library(HIGHS_LIBRARY highs)
  find_path(HIGHS_INCLUDE Highs.h PATH_SUFFIXES highs)
  if(HIGHS_LIBRARY AND HIGHS_INCLUDE)
    add_library(samspar_highs SHARED IMPORTED)
    set_target_properties(samspar_highs PROPERTIES IMPORTED_LOCATION "${HIGHS_LIBRARY}"
                                                   INTERFACE_INCLUDE_DIRECTORIES "${HIGHS_INCLUDE}")
    set(SAMSPAR_SOLVER_LIBRARY samspar_highs)
  endif()
  set(SAMSPAR_SOLVER_ENGINE highs_engine.cpp)
endif()

if(NOT SAMSPAR_SOLVER_LIBRARY)
  if(SAMSPAR_SOLVER STREQUAL "HiGHS")
    message(FATAL_ERROR "HiGHS is asked for and not found (libhighs-dev)")
  endif()
  pkg_check_modules(CLP REQUIRED IMPORTED_TARGET cbc osi-clp clp)
  set(SAMSPAR_SOLVER_LIBRARY PkgConfig::CLP)
  set(SAMSPAR_SOLVER_ENGINE clp_engine.cpp)
endif()
message(STATUS "Solver: ${SAMSPAR_SOLVER_ENGINE}")
