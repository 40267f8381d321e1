// Written by bench/search/train.ts from the dev half of public help pages and their authors' questions
// (Dynamics 365 Business Central, English and German, CC BY 4.0) and, for trust, from Banking77 and CLINC150.

/** For each piece of evidence, in the order of `evidenceNames`, three times over. */
export const rankingWeights: readonly number[] = [
  // the evidence
  1.066, 0.597, 1.57, -0.953, 0.706, 1.081, 0.84, 0.697, 0.41, 1.126, 0.217, 1.222, 2.131, -0.558, -0.562,
  -0.148, 0.294, 0.402, -0.269, 0.539, -0.296, 0.537, 1.043,
  // its root
  1.14, 0.881, -0.759, -0.47, 0.167, 0.687, -0.678, -0.091, -0.498, 0.732, -0.538, -0.263, -0.021, -1.288,
  -1.089, -0.533, -0.182, 0.243, -0.472, 0.224, -0.646, 0.13, -0.102,
  // its share of the best candidate’s
  2.4, 2.471, 0.332, 0.42, -0.155, 0.231, -0.904, 0.423, -0.12, -0.735, 0.418, 0.028, -1.468, 0.831, 0.553,
  0.242, 1.1, 0.573, 0.748, 0.842, 0.476, 0.414, 0.413,
]

/** For each feature of trust. */
export const trustWeights: readonly number[] = [
  3.754, 0.459, 1.33, -0.013, 1.14, -0.467, 0.933, 0.428, 0.658, -2.334, -0.482, 0.461, -2.095, 0.778, -0.471,
  2.18, -2.439, 1.962, -0.479, 1.143, 0.094, 2.29, -1.271, 1.22, -0.309, -0.278, -0.8, 0.124, -2.038, 0.607,
  1.927, 0.279, -2.066, 0.294, -1.667,
]

/** What trust begins with. */
export const trustConstant = -6.474
