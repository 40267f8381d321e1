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
  2.549, -0.487, 2.192, 0.155, 1.18, 0.711, -1.94, 3.926, -2.664, -0.02, -0.575, -0.815, 1.128, -0.227,
  -0.015, 1.253, -1.121, -1.5, -3.555, 1.684, -3.461, 0.256, -0.505, -3.734, -0.369, 1.397, 2.222, 0.335,
  0.202, -0.975, 0.576, 0.107, -0.968, -0.072, -0.002, -0.075, 0.825, 0.13, -0.012, -1.158, 0.446, 1.666,
  2.889, 0.527, 0.796, 2.492, 0.675, 1.915, 0.789,
]

/** What trust begins with. */
export const trustConstant = -14.156
